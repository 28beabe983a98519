import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createClient } from "redis";
import { vi } from "vitest";
import { freePort } from "#testing/free-port.ts";

/** Redis's program; empty where there is none, and then its tests are skipped. */
export const redisServer = process.env["REDIS_SERVER"] ?? "";

/** How long it may take to start on a busy machine, in ms. */
const START_MS = 30_000;

/** A Redis of a test's own, which keeps nothing on the disk. */
export class RedisInstance implements AsyncDisposable {
  readonly #port: number;
  #process: ChildProcess;

  static async start(): Promise<RedisInstance> {
    const instance = new RedisInstance(await freePort());
    await instance.#answers();
    return instance;
  }

  private constructor(port: number) {
    this.#port = port;
    this.#process = this.#spawn();
  }

  get url(): URL {
    return new URL(`redis://127.0.0.1:${this.#port}`);
  }

  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    if (this.#process.signalCode === null) await once(this.#process, "exit");
  }

  async startAgain(): Promise<void> {
    this.#process = this.#spawn();
    await this.#answers();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }

  #spawn(): ChildProcess {
    const settings = ["--port", `${this.#port}`, "--bind", "127.0.0.1", "--save", ""];
    return spawn(redisServer, [...settings, "--appendonly", "no"], { stdio: "ignore" });
  }

  async #answers(): Promise<void> {
    await vi.waitFor(
      async () => {
        const client = createClient({ url: this.url.href, socket: { reconnectStrategy: false } });
        client.on("error", () => {});
        await client.connect();
        client.destroy();
      },
      { timeout: START_MS, interval: 20 },
    );
  }
}
