import type { Board } from "#entities/board.ts";
import type { CardId, LaneId, StepId } from "#entities/ids.ts";
import type { TextTarget } from "#document/text-fields.ts";
import type { Replica } from "#testing/replicas.ts";

/** Somebody about to act: their copy of the board, a text to use, and numbers to choose with. */
export interface Hand extends Replica {
  readonly board: Board;
  readonly text: string;
  readonly picks: readonly [number, number, number];
}

/** One of the items, by the given number of the hand; undefined when there are none. */
export function pick<T>({ picks }: Hand, index: 0 | 1 | 2, items: Iterable<T>): T | undefined {
  const list = [...items];
  return list[picks[index] % list.length];
}

/** One of the items or null, about as often as each of them. */
export function pickOrNull<T>(hand: Hand, index: 0 | 1 | 2, items: Iterable<T>): T | null {
  return pick(hand, index, [null, ...items]) ?? null;
}

/** A cell of some map. */
export function pickCell(hand: Hand): { stepId: StepId; laneId: LaneId } | undefined {
  const stepId = pick(hand, 0, hand.board.steps.keys());
  const laneId = pick(hand, 1, hand.board.lanes.keys());
  return stepId && laneId && { stepId, laneId };
}

/** A card to stand before, in whatever cell: sometimes the wanted one, sometimes not. */
export function pickBefore(hand: Hand, index: 0 | 1 | 2): CardId | null {
  return pickOrNull(hand, index, hand.board.cards.keys());
}

const texts = [
  { root: "personas", field: "name" },
  { root: "personas", field: "statement" },
  { root: "journeys", field: "title" },
  { root: "journeys", field: "goal" },
  { root: "phases", field: "title" },
  { root: "steps", field: "title" },
  { root: "lanes", field: "title" },
  { root: "cards", field: "title" },
  { root: "cards", field: "note" },
] as const satisfies readonly Omit<TextTarget, "id">[];

/** Some text of some record. */
export function pickText(hand: Hand): TextTarget | undefined {
  const text = pick(hand, 0, texts);
  const id = text && pick<string>(hand, 1, hand.board[text.root].keys());
  return id === undefined ? undefined : { ...text!, id };
}
