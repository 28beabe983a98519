import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Ready = z.object({ type: z.literal("ready"), port: z.number() });

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

/** The real server as its own process, so that it can be killed. */
export class ServerProcess implements AsyncDisposable {
  readonly port: number;
  readonly #process: ChildProcess;

  /** Resolves when it says that it listens. */
  static async start(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
    const child = fork(MAIN, {
      env: {
        PATH: process.env["PATH"],
        NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
        SYNC_PORT: "0",
        DATA_DIR: dataDir,
        LOG_LEVEL: "error",
        // Tests play everybody by the key of the maker.
        TABS_PER_SESSION: "1000",
        ...env,
      },
      execArgv: [],
    });
    const [message] = await Promise.race([once(child, "message"), endsEarly(child)]);
    return new ServerProcess(child, Ready.parse(message).port);
  }

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.port = port;
  }

  get httpUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get boardsUrl(): string {
    return `ws://127.0.0.1:${this.port}/sync/boards`;
  }

  /** Signals it, and resolves with how it ended. */
  async stop(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }> {
    const ended = this.#ended();
    this.#process.kill(signal);
    return ended;
  }

  /** Does what happens when the parent dies: its channel closes. */
  async abandon(): Promise<{ code: number | null; signal: string | null }> {
    const ended = this.#ended();
    this.#process.disconnect();
    return ended;
  }

  /** Resolves with how it ended, when it ends by itself. */
  async ended(): Promise<{ code: number | null; signal: string | null }> {
    return this.#ended();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null)
      await this.stop("SIGKILL");
  }

  async #ended(): Promise<{ code: number | null; signal: string | null }> {
    const [code, signal] = await once(this.#process, "exit");
    return { code, signal };
  }
}

/** Rejects when the server ends; what it had to say is on the test's own stderr. */
async function endsEarly(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, "exit");
  throw new Error(`The server ended before it listened (code ${code}, signal ${signal}).`);
}
