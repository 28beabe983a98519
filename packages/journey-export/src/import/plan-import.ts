import type { ImportPlan } from "#import/import-plan.ts";
import type { ImportSource } from "#import/import-source.ts";
import type { ImportTarget } from "#import/import-target.ts";
import type { TableMapping } from "#import/mapping.ts";
import { planBoard } from "#import/plan-board.ts";
import { planTable } from "#import/plan-table.ts";

/** What there is to import: a board as it is, or a table with what its columns and rows mean. */
export type Importable =
  | Extract<ImportSource, { kind: "board" }>
  | (Extract<ImportSource, { kind: "table" }> & { readonly mapping: TableMapping });

/**
 * Says what an import would do to a board, without doing it; `importRecords` of the model does it, and
 * refuses when the board has changed so much since that the plan does not fit any more.
 */
export function planImport(source: Importable, target: ImportTarget): ImportPlan {
  return source.kind === "board"
    ? planBoard(source.content, source.left, target)
    : planTable(source, target);
}
