import fc from "fast-check";
import { cardActions } from "#testing/card-actions.ts";
import type { Hand } from "#testing/hand.ts";
import type { Replica } from "#testing/replicas.ts";
import { structureActions } from "#testing/structure-actions.ts";

const performers = {
  ...cardActions,
  ...structureActions,
  undo: ({ undo }: Hand) => undo.undo(),
  redo: ({ undo }: Hand) => undo.redo(),
  /** The pause after which typing is a step of undo of its own. */
  pause: ({ undo }: Hand) => undo.stop(),
};
export type ActionType = keyof typeof performers;

/**
 * Something that somebody does, whatever the board looks like by then: numbers pick among the
 * records that are there, so that a failing history still means something when it is shrunk.
 */
export interface Action {
  readonly type: ActionType;
  readonly picks: readonly [number, number, number];
  readonly text: string;
}

/** Everything that a person can do to a board. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the literal above
export const actionTypes = Object.keys(performers) as ActionType[];

/** What workshops do most, so that histories are about cards more often than about lanes. */
const often: ActionType[] = ["addCard", "moveCard", "setLabel", "writeTitle", "setEmotion", "undo"];

/** Short texts with everything in them that has ever broken a text: pairs, joiners, right-to-left. */
const texts = fc.string({
  unit: fc.constantFrom("a", "b", "é", " ", "😀", "😁", "👩‍🚀", "e\u0301", "م", "\u200f", "漢"),
  maxLength: 5,
});

/** Arbitrary things to do; leave some out by their type. */
export function actions(without: readonly ActionType[] = []): fc.Arbitrary<Action> {
  const types = [...actionTypes, ...often].filter((type) => !without.includes(type));
  const number = fc.nat(30);
  return fc.record({
    type: fc.constantFrom(...types),
    picks: fc.tuple(number, number, number),
    text: texts,
  });
}

/** Does it, on one person's copy. What the board refuses does not happen. */
export function perform(replica: Replica, { type, ...rest }: Action): void {
  performers[type]({ ...replica, ...rest, board: replica.reading().board });
}
