import type { Board } from "@cojourney/journey-model";
import { reservedWords } from "#files/board-file.ts";
import type { ImportedBoard } from "#import/import-source.ts";
import type { ImportTarget } from "#import/import-target.ts";

/** Under which id each id of a file goes onto the board. */
export interface NewIds {
  /** For a record of the file, and for whatever points at it. */
  of<Id extends string>(id: Id): Id;
  /** For a text in which ids stand, as in drawings that hold on to cards. */
  inText(text: string): string;
}

const roots = ["personas", "journeys", "phases", "steps", "lanes", "cards"] as const;

/**
 * Keeps an id that is free on the board and gives the others a new one. What points at a record that is
 * not in the file is left: it may be on the board.
 */
export function newIdsFor(
  { board, drawing }: ImportedBoard,
  target: ImportTarget,
  isStartReplaced: boolean,
): NewIds {
  const takenIds = isStartReplaced ? new Set<string>() : idsOf(target.board, target.drawing);
  const changed = new Map<string, string>();
  for (const id of idsOf(board, drawing))
    if (takenIds.has(id) || needsNewId(id)) changed.set(id, newIdLike(id, target));
  return {
    of<Id extends string>(id: Id): Id {
      const found = changed.get(id);
      // An id of one kind stays one of that kind.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only its letters change
      return found === undefined ? id : (found as Id);
    },
    inText(text) {
      const whole = changed.get(text);
      if (whole !== undefined) return whole;
      // A shape that stands for a record is called "shape:card.<its id>" (see shapeKey of the model).
      const [, before = "", id = ""] = /^(shape:[a-z-]+\.)(.+)$/.exec(text) ?? [];
      return changed.has(id) ? before + (changed.get(id) ?? id) : text;
    },
  };
}

/** Whether an id stood in for one until now, or would be refused, or become another one on its way to others. */
export function needsNewId(id: string): boolean {
  return (
    id.startsWith("new:") || reservedWords.has(id) || id.includes("\u0000") || !id.isWellFormed()
  );
}

/** Emotions count by their step: that of a step which is gone, as merging can leave behind, has its own key. */
function idsOf(board: Board, drawing: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set([
    ...roots.flatMap((root): string[] => [...board[root].keys()]),
    ...board.parked.keys(),
    ...board.emotions.keys(),
    ...drawing.keys(),
  ]);
}

/** Drawings are called "shape:..." and "binding:...", and are not drawn under another kind of name. */
function newIdLike(id: string, { newId }: ImportTarget): string {
  const kind = /^(shape|binding):/.exec(id)?.[0] ?? "";
  return `${kind}${newId()}`;
}
