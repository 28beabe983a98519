import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { KeptState } from "@cojourney/journey-model/protocol";
import { prepareDatabase } from "#storage/sqlite-schema.ts";
import type { RecordKind, RecordPlace } from "#core/board-records.ts";
import type { BoardHistory, CompactOutcome, LogPlace, StoredBoard } from "#core/update-log.ts";
import { isFsyncFailure } from "#storage/disk-failure.ts";
import {
  SqliteTables,
  type ToCompact,
  type SnapshotRow,
  type Write,
  type WriteOutcome,
} from "#storage/sqlite-tables.ts";

/** Besides its jobs the thread copies the database: that takes long, and is answered by `CopyEnded` when it is. */
export interface CopyJob {
  readonly type: "copy";
  readonly path: string;
}
export interface CopyEnded {
  readonly type: "copyEnded";
  /** Null when it is there. */
  readonly failure: string | null;
}

/** What the writer's thread is asked; it answers each with one Reply of its type, or `failed`, in order. */
export type Job =
  | { readonly type: "commit"; readonly writes: readonly Write[] }
  | { readonly type: "read"; readonly boardId: string }
  | { readonly type: "readAt"; readonly boardId: string; readonly place: LogPlace }
  | { readonly type: "readToCompact"; readonly boardId: string }
  | { readonly type: "putSnapshot"; readonly snapshot: SnapshotRow }
  | { readonly type: "getRecord"; readonly place: RecordPlace }
  | { readonly type: "listRecords"; readonly boardId: string; readonly kind: RecordKind }
  | { readonly type: "listKept"; readonly boardId: string }
  | { readonly type: "readKept"; readonly boardId: string; readonly id: string }
  | { readonly type: "size" }
  | { readonly type: "listBoards" }
  | { readonly type: "scrub" }
  | { readonly type: "close" };

export type Reply =
  | { readonly type: "opened" }
  | { readonly type: "commit"; readonly outcomes: readonly WriteOutcome[] }
  | { readonly type: "read"; readonly history: StoredBoard | null }
  | { readonly type: "readAt"; readonly history: BoardHistory | null }
  | { readonly type: "readToCompact"; readonly outcome: ToCompact | CompactOutcome }
  | { readonly type: "putSnapshot"; readonly outcome: CompactOutcome }
  | { readonly type: "getRecord"; readonly value: string | null }
  | { readonly type: "listRecords"; readonly values: ReadonlyMap<string, string> }
  | { readonly type: "listKept"; readonly states: readonly KeptState[] }
  | { readonly type: "readKept"; readonly bytes: Uint8Array | null }
  | { readonly type: "size"; readonly bytes: number }
  | { readonly type: "listBoards"; readonly boardIds: readonly string[] }
  | { readonly type: "scrub" }
  | { readonly type: "close" }
  | {
      readonly type: "failed";
      readonly message: string;
      /** What is on the disk may be other than SQLite believes. Nothing more may be written. */
      readonly isFatal: boolean;
    };

const port = parentPort;
if (!port) throw new Error("sqlite-worker.ts is a thread of the sync server; start src/main.ts.");

const tables = open(String(workerData));
port.postMessage({ type: "opened" } satisfies Reply);
port.on("message", (job: Job | CopyJob) => {
  if (job.type === "copy") return void copy(job.path);
  port.postMessage(reply(job));
  // A port that is closed lets the thread end.
  if (job.type === "close") port.close();
});

async function copy(path: string): Promise<void> {
  let failure: string | null = null;
  try {
    await tables.copyTo(path);
  } catch (cause) {
    failure = cause instanceof Error ? cause.message : String(cause);
  }
  port?.postMessage({ type: "copyEnded", failure } satisfies CopyEnded);
}

function open(path: string): SqliteTables {
  const db = new DatabaseSync(path);
  prepareDatabase(db);
  return new SqliteTables(db);
}

function reply(job: Job): Reply {
  try {
    return perform(job);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { type: "failed", message, isFatal: isFsyncFailure(cause) };
  }
}

function perform(job: Job): Reply {
  switch (job.type) {
    case "commit":
      return { type: "commit", outcomes: tables.commit(job.writes) };
    case "read":
      return { type: "read", history: tables.read(job.boardId) };
    case "readAt":
      return { type: "readAt", history: tables.readAt(job.boardId, job.place) };
    case "readToCompact":
      return { type: "readToCompact", outcome: tables.readToCompact(job.boardId) };
    case "putSnapshot":
      return { type: "putSnapshot", outcome: tables.putSnapshot(job.snapshot) };
    case "getRecord":
      return { type: "getRecord", value: tables.records.get(job.place) };
    case "listRecords":
      return { type: "listRecords", values: tables.records.list(job.boardId, job.kind) };
    case "listKept":
      return { type: "listKept", states: tables.kept.list(job.boardId) };
    case "readKept":
      return { type: "readKept", bytes: tables.kept.read(job.boardId, job.id) };
    case "listBoards":
      return { type: "listBoards", boardIds: tables.boardIds() };
    case "scrub":
      tables.scrub();
      return { type: "scrub" };
    case "size":
      return { type: "size", bytes: tables.sizeBytes() };
    case "close":
      tables.close();
      return { type: "close" };
  }
}
