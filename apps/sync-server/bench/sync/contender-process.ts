import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Contender } from "./contender.ts";
import { pinTo, SERVER_CORE } from "./cores.ts";
import { probeRequest, type Probe } from "./probe.ts";

const PROBE = fileURLToPath(new URL("probe.ts", import.meta.url));
/** For servers, by whoever looks into them: BENCH_NODE_ARGS=--cpu-prof. */
const moreNodeArgs = process.env["BENCH_NODE_ARGS"]?.split(" ") ?? [];
/** So long the collector gets to give back what it freed. */
const SETTLE_MS = 1_500;

/** A server in a process of its own, with a data folder that outlives its restarts. */
export class ContenderProcess implements AsyncDisposable {
  readonly contender: Contender;
  readonly #folder: string;
  #process: ChildProcess;
  #port: number;
  #asked: Promise<unknown> = Promise.resolve();

  static async start(contender: Contender): Promise<ContenderProcess> {
    const folder = await mkdtemp(join(tmpdir(), "cojourney-bench-"));
    return new ContenderProcess(contender, folder, ...(await launch(contender, folder)));
  }

  private constructor(contender: Contender, folder: string, child: ChildProcess, port: number) {
    this.contender = contender;
    this.#folder = folder;
    this.#process = child;
    this.#port = port;
  }

  get port(): number {
    return this.#port;
  }

  /** A fresh process that has nothing in memory. */
  async restart(): Promise<void> {
    await this.#stop("SIGTERM");
    [this.#process, this.#port] = await launch(this.contender, this.#folder);
  }

  probe(): Promise<Probe> {
    return this.#ask(probeRequest.probe);
  }

  /** Collects garbage first, twice with a pause, so that what remains is in use. */
  async probeSettled(): Promise<Probe> {
    await sleep(SETTLE_MS);
    await this.#ask(probeRequest.probeCollected);
    await sleep(SETTLE_MS);
    return this.#ask(probeRequest.probeCollected);
  }

  probeCollected(): Promise<Probe> {
    return this.#ask(probeRequest.probeCollected);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Who profiles it wants it to end in peace.
    await this.#stop(moreNodeArgs.length > 0 ? "SIGTERM" : "SIGKILL");
    await rm(this.#folder, { recursive: true });
  }

  /** One question at a time: an answer does not say to which it belongs. */
  #ask(request: string): Promise<Probe> {
    const answered = this.#asked.then(async () => {
      const heard = once(this.#process, "message");
      this.#process.send(request);
      const [answer] = await heard;
      return answer;
    });
    this.#asked = answered.catch(() => {});
    return answered;
  }

  async #stop(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill(signal);
    await ended;
  }
}

async function launch(contender: Contender, folder: string): Promise<[ChildProcess, number]> {
  const child = fork(contender.main, {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      BENCH_PROBE: "1",
      DATA_DIR: folder,
      ...contender.env,
    },
    execArgv: ["--expose-gc", "--import", PROBE, ...moreNodeArgs],
  });
  if (child.pid !== undefined) pinTo(child.pid, SERVER_CORE);
  const [message] = await Promise.race([once(child, "message"), endsEarly(child, contender)]);
  return [child, message.port];
}

async function endsEarly(child: ChildProcess, { name }: Contender): Promise<never> {
  const [code, signal] = await once(child, "exit");
  throw new Error(`${name} ended before it listened (code ${code}, signal ${signal}).`);
}
