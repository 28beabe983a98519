import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { vi } from "vitest";
import { freePort } from "#testing/free-port.ts";

const execute = promisify(execFile);

/** The folder of PostgreSQL's programs; empty where there is none, and then its tests are skipped. */
export const postgresBin = process.env["POSTGRES_BIN"] ?? "";

/** How long it may take to start on a busy machine, in ms. */
const START_MS = 30_000;

/** A PostgreSQL of a test's own: a folder and a port that nobody else uses. */
export class PostgresInstance implements AsyncDisposable {
  readonly #folder: string;
  readonly #port: number;
  readonly #user: SystemUser;
  #process: ChildProcess;
  #databases = 0;

  static async start(): Promise<PostgresInstance> {
    const folder = await mkdtemp(join(tmpdir(), "cojourney-postgres-"));
    const user = unprivilegedUser();
    if (user.uid !== undefined) await chown(folder, user.uid, user.gid ?? user.uid);
    await execute(
      join(postgresBin, "initdb"),
      ["--auth=trust", "--username=test", "--encoding=UTF8", "--no-locale", "--no-sync", folder],
      { ...user, cwd: folder },
    );
    const instance = new PostgresInstance(folder, await freePort(), user);
    await instance.#answers();
    return instance;
  }

  private constructor(folder: string, port: number, user: SystemUser) {
    this.#folder = folder;
    this.#port = port;
    this.#user = user;
    this.#process = this.#spawn();
  }

  /** A database with nothing in it. */
  async createDatabase(): Promise<URL> {
    const name = `test${++this.#databases}`;
    await this.query(`CREATE DATABASE ${name}`);
    return this.#url(name);
  }

  /** Asks as an administrator, by default in the database that is always there. */
  async query(sql: string, url: URL = this.#url("postgres")): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends it as a crash does, without a word to anybody. */
  async crash(): Promise<void> {
    // SIGQUIT is PostgreSQL's immediate shutdown: its children go too, and the log is replayed at the next start.
    this.#process.kill("SIGQUIT");
    if (this.#process.exitCode === null) await once(this.#process, "exit");
  }

  async startAgain(): Promise<void> {
    this.#process = this.#spawn();
    await this.#answers();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await this.crash();
    await rm(this.#folder, { recursive: true });
  }

  #spawn(): ChildProcess {
    const settings = [
      `port=${this.#port}`,
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "shared_buffers=16MB",
      "max_connections=60",
      "log_min_messages=panic",
      // What is ended here are processes, never the machine, and the system's memory outlives those.
      "fsync=off",
    ];
    const args = ["-D", this.#folder, ...settings.flatMap((setting) => ["-c", setting])];
    return spawn(join(postgresBin, "postgres"), args, {
      ...this.#user,
      cwd: this.#folder,
      stdio: "ignore",
    });
  }

  async #answers(): Promise<void> {
    await vi.waitFor(() => this.query("SELECT 1"), { timeout: START_MS, interval: 20 });
  }

  #url(database: string): URL {
    return new URL(`postgresql://test@127.0.0.1:${this.#port}/${database}`);
  }
}

interface SystemUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so root runs it as somebody who may do nothing. */
function unprivilegedUser(): SystemUser {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"])
    try {
      return { uid: idOf("-u", name), gid: idOf("-g", name) };
    } catch {
      // Not on this machine.
    }
  throw new Error("Run the tests as somebody else than root: PostgreSQL refuses root.");
}

const idOf = (option: "-u" | "-g", name: string): number =>
  Number(execFileSync("id", [option, name], { encoding: "utf8", stdio: "pipe" }));
