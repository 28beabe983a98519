import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { App } from "./app.ts";

const Ready = z.object({ type: z.literal("ready"), port: z.number() });
const repository = path.resolve(import.meta.dirname, "../../../..");

/** The built web app and the real sync server, each a process of its own, on free ports and empty data. */
export class RunningApp extends App implements AsyncDisposable {
  readonly #dataDir: string;
  readonly #syncPort: number;
  #web: ChildProcess;
  #sync: ChildProcess;

  static async start(): Promise<RunningApp> {
    const dataDir = await mkdtemp(path.join(tmpdir(), "cojourney-e2e-"));
    const sync = await startSync(dataDir, 0);
    const web = await startWeb(0, sync.port);
    return new RunningApp(dataDir, sync, web);
  }

  private constructor(dataDir: string, sync: Program, web: Program) {
    super(`http://localhost:${web.port}`);
    this.#dataDir = dataDir;
    this.#sync = sync.process;
    this.#syncPort = sync.port;
    this.#web = web.process;
  }

  /** What a power cut does to the sync server; its database keeps what was committed. */
  async killSync(): Promise<void> {
    await end(this.#sync, "SIGKILL");
  }

  async restartSync(): Promise<void> {
    this.#sync = (await startSync(this.#dataDir, this.#syncPort)).process;
  }

  /** Both programs stop: nothing answers any more, neither pages nor boards. */
  async killAll(): Promise<void> {
    await Promise.all([end(this.#web, "SIGKILL"), end(this.#sync, "SIGKILL")]);
  }

  async restartAll(): Promise<void> {
    await this.restartSync();
    const port = new URL(this.origin).port;
    this.#web = (await startWeb(Number(port), this.#syncPort)).process;
  }

  /** The server is back on another disk: it never heard of any board that is open on a screen. */
  async forgetBoards(): Promise<void> {
    await this.killSync();
    await rm(this.#dataDir, { recursive: true });
    await this.restartSync();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([end(this.#web, "SIGTERM"), end(this.#sync, "SIGKILL")]);
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

interface Program {
  readonly process: ChildProcess;
  readonly port: number;
}

function startSync(dataDir: string, port: number): Promise<Program> {
  return startProgram("apps/sync-server/src/main.ts", {
    SYNC_PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
  });
}

function startWeb(port: number, syncPort: number): Promise<Program> {
  return startProgram("apps/web/front-door/main.ts", {
    PORT: String(port),
    HOST: "127.0.0.1",
    SYNC_ORIGIN: `http://127.0.0.1:${syncPort}`,
  });
}

async function startProgram(script: string, env: Record<string, string>): Promise<Program> {
  const file = path.join(repository, script);
  const child = fork(file, {
    cwd: path.dirname(path.dirname(file)),
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
      NODE_ENV: "production",
    },
    execArgv: [],
  });
  const [message] = await Promise.race([once(child, "message"), endsEarly(child, script)]);
  return { process: child, port: Ready.parse(message).port };
}

async function endsEarly(child: ChildProcess, script: string): Promise<never> {
  const [code, signal] = await once(child, "exit");
  throw new Error(`${script} ended before it was ready (code ${code}, signal ${signal}).`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}
