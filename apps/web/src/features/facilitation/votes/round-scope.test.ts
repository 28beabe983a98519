import { expect, test } from "vitest";
import { addCard, outlineBoard, readBoard } from "@cojourney/journey-model";
import { openReplica, seededBoard } from "@cojourney/journey-model/testing";
import { proposeRound, targetsOf, votesFor } from "#features/facilitation/votes/round-scope.ts";

const { journey } = openReplica("ann", 1_000, seededBoard("funnel"));
const [map] = outlineBoard(readBoard(journey).board);
const steps = map?.steps.map(({ step }) => step) ?? [];

/** Adds a card under the nth step; gives its id. */
function add(laneKind: string, title: string, nth = 0): string {
  const lane = map?.lanes.find(({ kind }) => kind === laneKind);
  const step = steps[nth];
  if (!lane || !step) throw new Error("There is no such cell.");
  const place = { stepId: step.id, laneId: lane.id };
  const added = addCard(journey, { ...place, kind: "note", before: null, title });
  if (!added.ok) throw new Error("refused");
  return added.value;
}
const later = add("opportunities", "Later", 1);
const pain = add("pains", "Waiting");
const first = add("opportunities", "First");
const boardNow = () => readBoard(journey).board;

test("takes the cards of what is asked, as one reads them", () => {
  expect(targetsOf(boardNow(), { type: "opportunities" })).toEqual([first, later]);
  expect(targetsOf(boardNow(), { type: "lane", laneKind: "pains" })).toEqual([pain]);
  expect(targetsOf(boardNow(), { type: "cards" })).toEqual([pain, first, later]);
  const cardIds = new Set([later, pain, "gone"]);
  expect(targetsOf(boardNow(), { type: "selection", cardIds })).toEqual([pain, later]);
});

test.each([
  [1, 1, 1],
  [2, 1, 1],
  [6, 2, 1],
  [12, 4, 2],
  [500, 10, 3],
])("for %i cards it proposes %i votes, at most %i on one", (cards, votesEach, maxOnOne) => {
  expect(votesFor(cards)).toEqual({ votesEach, maxOnOne });
});

test("a step's round is about its lanes in focus, else about the opportunities", () => {
  const proposed = (laneKinds: string[]) =>
    proposeRound(boardNow(), { title: "Choose", laneKinds })?.targetIds;
  expect(proposed([])).toEqual([first, later]);
  expect(proposed(["pains"])).toEqual([pain]);
  expect(proposed(["gains"])).toBeUndefined();
});
