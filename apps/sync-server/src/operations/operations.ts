import type { BoardLink } from "@cojourney/journey-model/protocol";
import type { BoardRecord, Storage } from "#core/board-records.ts";

/** What an operator may ask for. A path is absolute, and that of whoever carries it out. */
export type Operation =
  | { readonly type: "copy"; readonly path: string }
  | {
      readonly type: "restoreBoard";
      readonly boardId: string;
      /** Of `copyBoard`, in base64. */
      readonly update: string;
      /** For a board that is not there any more. */
      readonly records: readonly BoardRecord[];
    }
  | { readonly type: "erase"; readonly boardId: string }
  /** `site` is the address that people know us by. */
  | { readonly type: "links"; readonly boardId: string; readonly site: string };

/** What came of it, in words for the operator. */
export interface OperationOutcome {
  readonly isDone: boolean;
  readonly message: string;
}

/** What happens to the people on a board, where a server runs. */
export interface Boards {
  replaceBoard(boardId: string, update: Uint8Array): Promise<void>;
  eraseBoard(boardId: string): Promise<void>;
}

/** What carries out an operation. */
export interface Hands {
  readonly log: Storage;
  readonly boards: Boards;
  links(boardId: string): Promise<readonly BoardLink[]>;
}

const done = (message: string): OperationOutcome => ({ isDone: true, message });
const refused = (message: string): OperationOutcome => ({ isDone: false, message });

/** Carries out what an operator asks for, in a running server or without one. Rejects when the storage fails. */
export async function carryOut(operation: Operation, hands: Hands): Promise<OperationOutcome> {
  const { log, boards } = hands;
  switch (operation.type) {
    case "copy":
      if (!log.copyTo)
        return refused(
          "The boards are in PostgreSQL: back them up with pg_dump (docs/operations.md).",
        );
      await log.copyTo(operation.path);
      return done(`Copied to ${operation.path}.`);
    case "restoreBoard":
      return restoreBoard(operation, log, boards);
    case "erase":
      if ((await log.read(operation.boardId)) === null) return refusedUnknown(operation.boardId);
      await boards.eraseBoard(operation.boardId);
      return done(`Board ${operation.boardId} is erased. Backups from before still hold it.`);
    case "links":
      if ((await log.read(operation.boardId)) === null) return refusedUnknown(operation.boardId);
      return done(inWords(operation, await hands.links(operation.boardId)));
  }
}

const refusedUnknown = (boardId: string): OperationOutcome =>
  refused(`There is no board ${boardId} here.`);

const inWords = (
  { boardId, site }: Extract<Operation, { type: "links" }>,
  links: readonly BoardLink[],
): string =>
  links
    .map(({ role, secret }) =>
      secret ? `${role}: ${site}/board/${boardId}#${secret}` : `${role}: switched off`,
    )
    .join("\n");

/** A board that is there becomes what it was, as a new generation; one that was erased comes back. */
async function restoreBoard(
  { boardId, update: base64, records }: Extract<Operation, { type: "restoreBoard" }>,
  log: Storage,
  boards: Boards,
): Promise<OperationOutcome> {
  const update = new Uint8Array(Buffer.from(base64, "base64"));
  if (await log.read(boardId)) {
    await boards.replaceBoard(boardId, update);
    return done(`Board ${boardId} is as it was in the backup; whoever has it open reloads it.`);
  }
  await log.create(boardId, update);
  await log.records.put(records);
  return done(`Board ${boardId} is back, with the links that it had in the backup.`);
}
