import type { LeftOut } from "#import/import-plan.ts";
import type { Sheet } from "#import/import-source.ts";
import { findOwnTable, type OwnTable } from "#import/own-table.ts";
import { tableDefinitions } from "#tables/index.ts";

/** Sheets that repeat cards for reading. */
const views = ["touchpoints", "opportunities", "roadmap", "evidence"] as const;
/** Where a card stands is said by the ids in the sheet Cards; names and scores beside it are for reading. */
const forReading = new Set([
  "id",
  "journey",
  "phase",
  "step",
  "lane",
  "score",
  "votes",
  "opportunity",
]);
const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Reports where a sheet of a choice of cards says something else than the sheet Cards, which counts:
 * whoever changed a card in the wrong sheet hears of it. Answers the names of those sheets.
 */
export function compareViews(
  sheets: readonly Sheet[],
  cards: OwnTable | null,
  left: LeftOut[],
): readonly string[] {
  const byId = new Map((cards?.rows ?? []).map((row) => [row.text("id", 64), row]));
  return views.flatMap((id) => {
    const view = findOwnTable(id, sheets, left);
    const compared = tableDefinitions[id].columns.filter((column) => !forReading.has(column.id));
    for (const row of view?.rows ?? []) {
      const card = byId.get(row.text("id", 64));
      if (!card) row.leave("", row.text("title", NO_LIMIT), { kind: "cardsSheetCounts" });
      else
        for (const column of compared) {
          const [here, there] = [row.text(column.id, NO_LIMIT), card.text(column.id, NO_LIMIT)];
          if (here !== there) row.leave(column.id, here, { kind: "cardsSheetCounts" });
        }
    }
    return view ? [view.sheet] : [];
  });
}
