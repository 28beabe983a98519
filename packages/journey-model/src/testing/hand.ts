import type { Board } from "#entities/board.ts";
import type { CardId, LaneId, StepId } from "#entities/ids.ts";
import { textFields, type TextRoot, type TextTarget } from "#document/text-fields.ts";
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

/** Some text of some record. */
export function pickText(hand: Hand): TextTarget | undefined {
  const roots = Object.keys(textFields) as TextRoot[];
  const root = pick(hand, 0, roots) ?? "cards";
  const id = pick<string>(hand, 1, hand.board[root].keys());
  const field = pick(hand, 2, Object.keys(textFields[root]));
  return id === undefined ? undefined : ({ root, id, field } as TextTarget);
}
