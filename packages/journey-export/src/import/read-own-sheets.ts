import { type Board, layoutBoard, type Localized, ranksAfter } from "@cojourney/journey-model";
import type { LeftOut } from "#import/import-plan.ts";
import type { ImportedBoard, Sheet } from "#import/import-source.ts";
import { compareViews } from "#import/compare-views.ts";
import { findOwnTable, type OwnRow, type OwnTable } from "#import/own-table.ts";
import { readLists } from "#import/read-own-lists.ts";
import {
  type Draft,
  readCards,
  readEmotions,
  readJourneys,
  readLanes,
  readParked,
  readPersonas,
  readPhases,
  readSteps,
} from "#import/read-own-records.ts";
import { keyOf } from "#import/known-words.ts";

const NO_LIMIT = Number.POSITIVE_INFINITY;
/** Sheets without which a workbook is no board: cards alone are a table like any other. */
const neededTables = ["journeys", "phases", "steps", "lanes", "cards"] as const;

const languages: Readonly<Record<"en" | "nl", Localized>> = {
  en: { en: "English", nl: "Engels" },
  nl: { en: "Dutch", nl: "Nederlands" },
};

/** Reads sheets that this program wrote, people's changes in them included; null when they are not all there. */
export function readOwnSheets(
  sheets: readonly Sheet[],
): { readonly content: ImportedBoard; readonly left: readonly LeftOut[] } | null {
  const found: LeftOut[] = [];
  const tables = {
    journeys: findOwnTable("journeys", sheets, found),
    personas: findOwnTable("personas", sheets, found),
    phases: findOwnTable("phases", sheets, found),
    steps: findOwnTable("steps", sheets, found),
    emotions: findOwnTable("emotions", sheets, found),
    cards: findOwnTable("cards", sheets, found),
    lanes: findOwnTable("lanes", sheets, found),
    lists: findOwnTable("lists", sheets, found),
    parked: findOwnTable("parked", sheets, found),
    votes: findOwnTable("votes", sheets, found),
    about: findOwnTable("about", sheets, found),
  };
  if (neededTables.some((id) => tables[id] === null)) return null;
  const draft: Draft = { rows: (id) => tables[id]?.rows ?? [], ranks: ranksOf };
  const lists = readLists(tables.lists?.rows ?? []);
  const cards = readCards(draft, lists);
  const parked = readParked(draft, lists);
  const [channels, tags] = [lists.channels(), lists.tags()];
  // A vote counts where it was held.
  for (const row of tables.votes?.rows ?? [])
    row.leave("title", row.text("title", NO_LIMIT), { kind: "heldElsewhere" });
  const phases = readPhases(draft);
  const board: Board = {
    meta: { ...factsIn(tables.about), channels, tags },
    personas: readPersonas(draft),
    journeys: readJourneys(draft),
    phases,
    steps: readSteps(draft),
    lanes: readLanes(draft),
    cards,
    emotions: readEmotions(draft),
    parked,
    votes: new Map(),
  };
  const views = compareViews(sheets, tables.cards, found);
  const known = new Set([
    ...Object.values(tables).flatMap((table) => (table ? [table.sheet] : [])),
    ...views,
  ]);
  for (const { name } of sheets)
    if (!known.has(name))
      found.push({ where: { kind: "sheet", sheet: name }, what: "", why: { kind: "notMapped" } });
  return { content: { board: spreadOut(board), drawing: new Map() }, left: found };
}

function factsIn(about: OwnTable | null): Pick<Board["meta"], "title" | "framework" | "language"> {
  const facts = new Map((about?.rows ?? []).map((row) => [row.text("id", 64), row]));
  const value = (id: string): string => facts.get(id)?.text("value", 2_000) ?? "";
  return {
    title: value("title"),
    framework: value("framework").slice(0, 64) || "blank",
    language: keyOf(languages, value("language")) ?? "en",
  };
}

/** Ranks for rows that stand in groups, such as the steps of a phase, in the order of the sheet. */
function ranksOf(rows: readonly OwnRow[], group: (row: OwnRow) => string): (row: OwnRow) => string {
  const groups = new Map<string, OwnRow[]>();
  for (const row of rows) {
    const members = groups.get(group(row));
    if (members) members.push(row);
    else groups.set(group(row), [row]);
  }
  const ranks = new Map<OwnRow, string>();
  for (const members of groups.values()) {
    const own = ranksAfter([], members.length);
    for (const [i, row] of members.entries()) ranks.set(row, own[i] ?? "a0");
  }
  return (row) => ranks.get(row) ?? "a0";
}

/** Sheets do not say where a map stands on the canvas: each goes under the one before it. */
function spreadOut(board: Board): Board {
  const { journeys } = layoutBoard(board);
  const origins = new Map(
    journeys.map(({ outline, bounds }) => [outline.journey.id, [bounds.x, bounds.y] as const]),
  );
  return {
    ...board,
    journeys: new Map(
      [...board.journeys].map(([id, journey]) => {
        const [x, y] = origins.get(id) ?? journey.origin;
        return [id, { ...journey, origin: [x, y] }];
      }),
    ),
  };
}
