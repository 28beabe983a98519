import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { ExportAnswer, type ExportOrder, type ExportTask } from "#exports/export-task.ts";
import { Turns } from "#exports/turns.ts";

/** A result, on disk until it is read: a slow reader costs no memory. Whoever gets it reads or destroys it. */
export interface Exported {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly content: Readable;
}

/** Why there is no result. A failure that is nobody's doing rejects instead. */
export interface ExportRefused {
  readonly refusal:
    | Extract<ExportAnswer, { refusal: string }>["refusal"]
    | "ExportsBusy"
    | "ExportTooLong"
    | "ExportTooLarge"
    | "ExportAbandoned";
  /** What is wrong and what to do. */
  readonly message: string;
}

export interface ExportLimits {
  /** Renders that may wait for the one that runs, and how many of one board there may be in all. */
  readonly waiting: number;
  readonly ofOneBoard: number;
  /** How long one may wait, and how long it may take when it is its turn. */
  readonly waitMs: number;
  readonly patienceMs: number;
  /** How much memory one render may have, all kinds together. */
  readonly memoryMb: number;
}

const defaultLimits: ExportLimits = {
  waiting: 8,
  ofOneBoard: 4,
  waitMs: 60_000,
  patienceMs: 120_000,
  memoryMb: 1_024,
};
const PROCESS = fileURLToPath(new URL("./export-process.ts", import.meta.url));

/**
 * Renders boards beside the server, one at a time, each in a process of its own: what a render takes of memory
 * and time is taken from no edit, is bounded whoever allocates it, and is given back whole.
 */
export class Exporter {
  readonly #limits: ExportLimits;
  readonly #turns: Turns;

  constructor(limits: ExportLimits = defaultLimits) {
    this.#limits = limits;
    this.#turns = new Turns(limits);
  }

  /** Rejects when the process fails. Whoever stops listening (`signal`) ends it. */
  async export(
    boardId: string,
    task: ExportTask,
    signal: AbortSignal,
  ): Promise<Exported | ExportRefused> {
    const turn = await this.#turns.take(boardId, signal);
    if (!turn) return refused(signal.aborted ? "ExportAbandoned" : "ExportsBusy");
    try {
      const made = await this.#render(task, signal);
      if (!signal.aborted || "refusal" in made) return made;
      made.content.destroy();
      return refused("ExportAbandoned");
    } finally {
      turn.end();
    }
  }

  async #render(task: ExportTask, signal: AbortSignal): Promise<Exported | ExportRefused> {
    const folder = await mkdtemp(path.join(tmpdir(), "cojourney-export-"));
    try {
      const file = path.join(folder, "result");
      const answer = await this.#ask({ task, file }, signal);
      return "refusal" in answer ? answer : await opened(answer, file);
    } finally {
      // What is open stays readable until it is closed.
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #ask(order: ExportOrder, signal: AbortSignal): Promise<ExportAnswer | ExportRefused> {
    const { patienceMs, memoryMb } = this.#limits;
    const child = startProcess(memoryMb);
    const kill = (): boolean => child.kill("SIGKILL");
    const timeout = AbortSignal.timeout(patienceMs);
    const over = AbortSignal.any([signal, timeout]);
    over.addEventListener("abort", kill);
    process.once("exit", kill);
    try {
      const answered = once(child, "message", { signal: over });
      // After its last message; "exit" may come before.
      const ended = once(child, "close");
      child.send(order, () => {});
      const [answer] = await Promise.race([answered, ended.then(() => [null])]);
      if (answer !== null) return ExportAnswer.parse(answer);
      if (child.signalCode !== null) return refused("ExportTooLarge");
      throw new Error(`The process that renders ended with code ${child.exitCode}.`);
    } catch (error) {
      if (signal.aborted) return refused("ExportAbandoned");
      if (timeout.aborted) return refused("ExportTooLong");
      throw error;
    } finally {
      process.off("exit", kill);
      kill();
    }
  }
}

/** It is told nothing of what the server knows: neither its keys nor where its data is. */
function startProcess(memoryMb: number): ChildProcess {
  return fork(PROCESS, [String(memoryMb * 2 ** 20)], {
    env: {},
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function opened(
  { name, mediaType }: Exclude<ExportAnswer, { refusal: string }>,
  file: string,
): Promise<Exported> {
  const handle = await open(file);
  const { size } = await handle.stat();
  return { name, mediaType, sizeBytes: size, content: handle.createReadStream() };
}

const messages = {
  ExportsBusy: "Many results are being made here. Try again in a moment.",
  ExportTooLong: "This board takes too long. Ask for one journey, or a smaller picture.",
  ExportTooLarge:
    "This board takes more memory than one export may have here. Ask for one journey, or a smaller picture.",
  ExportAbandoned: "Nobody waits for this any more.",
} as const;

function refused(refusal: keyof typeof messages): ExportRefused {
  return { refusal, message: messages[refusal] };
}
