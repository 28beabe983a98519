import {
  byRank,
  cellKey,
  type Board,
  type JourneyOutline,
  type LaneId,
  type PhaseId,
  type PhaseOutline,
  type StepId,
  type StepOutline,
} from "@cojourney/journey-model";
import { PlaceOnBoard } from "@cojourney/journey-model/workshop";

/**
 * Something in the map that can have the focus or be written in. By id, never by index, so that it
 * stays itself while others add and move things around it.
 */
export type PlaceKey =
  `${"journey" | "persona" | "phase" | "step" | "lane" | "cell" | "card" | "drawing"}:${string}`;

export type Direction = "left" | "right" | "up" | "down";

/** One column: a step, or the gap of a phase that lost all of its steps. */
export interface Column {
  readonly phase: PhaseOutline;
  readonly step: StepOutline | null;
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/** Two rows of heads come before the lanes, one column of heads before the steps. */
const HEAD_ROWS = 2;
const HEAD_COLUMNS = 1;

export function placeOfCell(stepId: StepId, laneId: LaneId): PlaceKey {
  return `cell:${cellKey(stepId, laneId)}`;
}

/** Where the map has something that everybody can be shown. */
export function placeOfShown(place: PlaceOnBoard): PlaceKey {
  switch (place.kind) {
    case "journey":
      return `journey:${place.journeyId}`;
    case "phase":
      return `phase:${place.phaseId}`;
    case "step":
      return `step:${place.stepId}`;
    case "cell":
      return placeOfCell(place.stepId, place.laneId);
    case "card":
      return `card:${place.cardId}`;
  }
}

/** What a place of the map is to everybody else; null for one that only the map has. */
export function shownAt(key: PlaceKey): PlaceOnBoard | null {
  const [kind, id] = splitKey(key);
  const [stepId, laneId] = id.split("\n");
  const place = kind === "cell" ? { kind, stepId, laneId } : { kind, [`${kind}Id`]: id };
  return PlaceOnBoard.safeParse(place).data ?? null;
}

/** All columns of a journey, left to right. */
export function columnsOf(outline: JourneyOutline): readonly Column[] {
  return outline.phases.flatMap((phase): readonly Column[] =>
    phase.steps.length === 0
      ? [{ phase, step: null }]
      : phase.steps.map((step) => ({ phase, step })),
  );
}

/** Where a card stands: its cell, its neighbours there, and which of them it is; null when it has no cell. */
export function findCard(outline: JourneyOutline, cardId: string) {
  for (const lane of outline.lanes)
    for (const { step } of outline.steps) {
      const cards = outline.cards.get(cellKey(step.id, lane.id)) ?? [];
      const index = cards.findIndex(({ id }) => id === cardId);
      const card = cards[index];
      if (card) return { card, cards, index, stepId: step.id, laneId: lane.id };
    }
  return null;
}

/** Which of its kind in its journey a phase, step or lane is, from 1; null for any other place. */
export function orderOf(
  { phases, steps, lanes }: JourneyOutline,
  key: PlaceKey,
): { readonly index: number; readonly count: number } | null {
  const [kind, id] = splitKey(key);
  const ids: Partial<Record<string, readonly string[]>> = {
    phase: phases.map(({ phase }) => phase.id),
    step: steps.map(({ step }) => step.id),
    lane: lanes.map((lane) => lane.id),
  };
  const siblings = ids[kind] ?? [];
  const index = siblings.indexOf(id) + 1;
  return index === 0 ? null : { index, count: siblings.length };
}

/** Which of the board's personas one is, from 1; null for any other place. */
export function orderOfPersona(
  { personas }: Board,
  key: PlaceKey,
): { readonly index: number; readonly count: number } | null {
  const ids = [...personas.values()].toSorted(byRank).map(({ id }) => `persona:${id}`);
  const index = ids.indexOf(key) + 1;
  return index === 0 ? null : { index, count: ids.length };
}

/** Where the focus goes when somebody first tabs into a journey. */
export function firstPlace(outline: JourneyOutline): PlaceKey {
  const [phase] = outline.phases;
  return phase ? `phase:${phase.phase.id}` : `journey:${outline.journey.id}`;
}

/** Whether a journey has this place. */
export function hasPlace(outline: JourneyOutline, key: PlaceKey): boolean {
  if (key === `journey:${outline.journey.id}`) return true;
  if (outline.unplaced.some(({ id }) => key === `card:${id}`)) return true;
  return positionOf(outline, key) !== null;
}

/** The place that an arrow leads to; the same place at an edge. */
export function neighbour(outline: JourneyOutline, key: PlaceKey, direction: Direction): PlaceKey {
  const start = positionOf(outline, key);
  if (!start) return key;
  const [down, right] = stepsTo[direction];
  const size = sizeOf(outline);
  let { row, column } = start;
  for (;;) {
    row += down;
    column += right;
    if (row < 0 || column < 0 || row >= size.rows || column >= size.columns) return key;
    const found = placeAt(outline, row, column);
    if (found !== null && found !== key) return found;
  }
}

/** The first or last place of a row (`Home`, `End`). */
export function rowEnd(outline: JourneyOutline, key: PlaceKey, end: "first" | "last"): PlaceKey {
  const start = positionOf(outline, key);
  if (!start) return key;
  const columns = [...Array(sizeOf(outline).columns).keys()];
  const inOrder = end === "first" ? columns : columns.toReversed();
  const places = inOrder.map((column) => placeAt(outline, start.row, column));
  return places.find((place) => place !== null) ?? key;
}

/** The first or last place of the whole grid (`Ctrl+Home`, `Ctrl+End`). */
export function gridEnd(outline: JourneyOutline, end: "first" | "last"): PlaceKey {
  const [first, last] = [firstPlace(outline), outline.lanes.at(-1)];
  return end === "first" || !last ? first : rowEnd(outline, `lane:${last.id}`, "last");
}

/** Where the focus goes when its place is gone: a card's cell, else what now stands where it stood. */
export function survivor(before: JourneyOutline, key: PlaceKey, after: JourneyOutline): PlaceKey {
  if (hasPlace(after, key)) return key;
  const stood = positionOf(before, key);
  if (!stood) return firstPlace(after);
  const cell = placeAt(before, stood.row, stood.column);
  if (cell !== null && hasPlace(after, cell)) return cell;
  const size = sizeOf(after);
  const row = Math.min(stood.row, size.rows - 1);
  const column = Math.min(stood.column, size.columns - 1);
  return placeAt(after, row, column) ?? firstPlace(after);
}

const stepsTo: Readonly<Record<Direction, readonly [down: number, right: number]>> = {
  left: [0, -1],
  right: [0, 1],
  up: [-1, 0],
  down: [1, 0],
};

function sizeOf(outline: JourneyOutline): { readonly rows: number; readonly columns: number } {
  return {
    rows: HEAD_ROWS + outline.lanes.length,
    columns: HEAD_COLUMNS + columnsOf(outline).length,
  };
}

function placeAt(outline: JourneyOutline, row: number, column: number): PlaceKey | null {
  const lane = outline.lanes[row - HEAD_ROWS];
  if (column === 0) return lane ? `lane:${lane.id}` : null;
  const at = columnsOf(outline)[column - HEAD_COLUMNS];
  if (!at) return null;
  if (row === 0) return `phase:${at.phase.phase.id}`;
  if (!at.step) return null;
  if (row === 1) return `step:${at.step.step.id}`;
  return lane ? placeOfCell(at.step.step.id, lane.id) : null;
}

function positionOf(outline: JourneyOutline, key: PlaceKey): Position | null {
  const [kind, id] = splitKey(key);
  if (kind === "card") {
    const found = findCard(outline, id);
    return found && positionOf(outline, placeOfCell(found.stepId, found.laneId));
  }
  if (kind === "lane") {
    const index = outline.lanes.findIndex((lane) => lane.id === id);
    return index === -1 ? null : { row: HEAD_ROWS + index, column: 0 };
  }
  const columns = columnsOf(outline);
  if (kind === "phase") {
    const index = columns.findIndex(({ phase }) => phase.phase.id === id);
    return index === -1 ? null : { row: 0, column: HEAD_COLUMNS + index };
  }
  const [stepId, laneId] = id.split("\n");
  const index = columns.findIndex(({ step }) => step?.step.id === stepId);
  if (index === -1) return null;
  if (kind === "step") return { row: 1, column: HEAD_COLUMNS + index };
  const laneIndex = outline.lanes.findIndex((lane) => lane.id === laneId);
  return kind === "cell" && laneIndex !== -1
    ? { row: HEAD_ROWS + laneIndex, column: HEAD_COLUMNS + index }
    : null;
}

/** The phase that a place is in; null for a place of no phase, or of another journey. */
export function phaseOfPlace(outline: JourneyOutline, key: PlaceKey | null): PhaseId | null {
  const at = key && !key.startsWith("lane:") ? positionOf(outline, key) : null;
  return (at && columnsOf(outline)[at.column - HEAD_COLUMNS]?.phase.phase.id) ?? null;
}

/** The kind and the id in a key; the id of a cell is its two ids. */
export function splitKey(key: PlaceKey): readonly [kind: string, id: string] {
  const colon = key.indexOf(":");
  return [key.slice(0, colon), key.slice(colon + 1)];
}
