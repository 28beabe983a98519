import {
  type LaneKindId,
  laneKindOf,
  type StepId,
  TITLE_MAX_LENGTH,
} from "@cojourney/journey-model";
import type { LeftOut } from "#import/import-plan.ts";
import type { Sheet } from "#import/import-source.ts";
import { textIn } from "#import/known-words.ts";
import type { GridMapping } from "#import/mapping.ts";
import { oneLine } from "#import/one-line.ts";
import type { OpenJourney } from "#import/open-journey.ts";
import { knownScores, scoreIn } from "#import/score-in.ts";
import { titleAndNote } from "#import/title-and-note.ts";
import type { Cell } from "#tables/table.ts";
import { cutText } from "#text/cut-text.ts";

/** Fills a journey from a table that is drawn like a map: each cell is one card, or one per line. */
export function fillFromGrid(
  { name, rows }: Sheet,
  mapping: GridMapping,
  journey: OpenJourney,
  left: LeftOut[],
): void {
  const headers = mapping.hasPhases ? 2 : 1;
  const steps = stepsOf(rows, mapping.hasPhases, journey);
  const { splitsLines } = mapping;
  for (const [i, row] of rows.slice(headers).entries()) {
    const label = textIn(row[0] ?? null).trim();
    const kind = mapping.lanes[i] ?? null;
    const leaveAt = (column: string, what: string, why: LeftOut["why"]): void => {
      const where = { kind: "cell", sheet: name, row: headers + i + 1, column } as const;
      left.push({ where, what: oneLine(what), why });
    };
    if (kind !== null) fillLane(row, { kind, label }, { steps, splitsLines }, journey, leaveAt);
    else if (row.some((cell) => cell !== null)) leaveAt("", label, { kind: "notMapped" });
  }
}

interface Column {
  readonly stepId: StepId;
  readonly title: string;
}

/** The step of each column in which something stands; a name that comes twice is two steps. */
function stepsOf(
  rows: Sheet["rows"],
  hasPhases: boolean,
  journey: OpenJourney,
): ReadonlyMap<number, Column> {
  const phases = hasPhases ? carriedOn(rows[0] ?? []) : [];
  const titles = (rows[hasPhases ? 1 : 0] ?? []).map((cell) => textIn(cell).trim());
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = new Map<number, Column>();
  const used = new Set<StepId>();
  for (let column = 1; column < width; column++) {
    if (rows.every((row) => (row[column] ?? null) === null)) continue;
    const [phase, title] = [phases[column] ?? "", titles[column] ?? ""].map(asTitle);
    const found = title === "" ? undefined : journey.step(phase ?? "", title ?? "");
    const isFree = found !== undefined && !used.has(found);
    const stepId = isFree ? found : journey.newStep(phase ?? "", title ?? "");
    used.add(stepId);
    columns.set(column, { stepId, title: title ?? "" });
  }
  return columns;
}

function asTitle(text: string): string {
  return cutText(text, TITLE_MAX_LENGTH);
}

function fillLane(
  row: readonly Cell[],
  { kind, label }: { readonly kind: LaneKindId; readonly label: string },
  {
    steps,
    splitsLines,
  }: { readonly steps: ReadonlyMap<number, Column>; readonly splitsLines: boolean },
  journey: OpenJourney,
  leaveAt: (column: string, what: string, why: LeftOut["why"]) => void,
): void {
  const { shows, cardKind } = laneKindOf(kind);
  const laneId = journey.lane(kind, ownName(kind, label));
  for (const [column, { stepId, title }] of steps) {
    const cell = row[column] ?? null;
    const leave = (what: string, why: LeftOut["why"]): void => leaveAt(title, what, why);
    if (cell === null) continue;
    if (shows === "emotionCurve") feel(journey, stepId, cell, leave);
    else
      for (const text of textsIn(cell, splitsLines))
        journey.put(stepId, laneId, {
          kind: cardKind ?? "note",
          ...titleAndNote(text, "", leave),
        });
  }
}

/** A merged cell holds its text at its beginning only. */
function carriedOn(cells: readonly Cell[]): readonly string[] {
  let last = "";
  return cells.map((cell) => {
    last = textIn(cell).trim() || last;
    return last;
  });
}

/** A row that is called as its kind is needs no name of its own. */
function ownName(kind: LaneKindId, name: string): string {
  const { en, nl } = laneKindOf(kind).label;
  const isLabel = [en, nl].some((label) => label.toLowerCase() === name.toLowerCase());
  return isLabel ? "" : asTitle(name);
}

function textsIn(cell: Cell, splitsLines: boolean): readonly string[] {
  const text = textIn(cell);
  const parts = splitsLines ? text.split(/\r?\n/) : [text];
  // A bullet in front of a line is no part of what it says.
  return parts
    .map((part) => part.replace(/^\s*[•\-*–]\s+/, "").trim())
    .filter((part) => part !== "");
}

function feel(
  journey: OpenJourney,
  stepId: StepId,
  cell: Cell,
  leave: (what: string, why: LeftOut["why"]) => void,
): void {
  const score = scoreIn(cell);
  if (score === undefined) leave(textIn(cell), { kind: "unknownValue", known: knownScores });
  else if (!journey.feel(stepId, { score, label: "" }))
    leave(textIn(cell), { kind: "feltAlready" });
}
