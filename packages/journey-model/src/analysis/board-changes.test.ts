import { expect, test } from "vitest";
import { boardChanges } from "#analysis/board-changes.ts";
import { addCard } from "#commands/add-card.ts";
import { moveCard } from "#commands/move-card.ts";
import { addParkedCard, parkCard, unparkCard } from "#commands/park-card.ts";
import { removeCard } from "#commands/remove-card.ts";
import { removePhase } from "#commands/remove-phase.ts";
import { setEmotion } from "#commands/set-emotion.ts";
import { writeText } from "#commands/write-text.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { outlineBoard } from "#entities/outline.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openReplica } from "#testing/replicas.ts";

/** What is different after `act`, between boards that were read apart from each other. */
function changesAfter(act: (journey: JourneyDoc) => void) {
  const { journey } = openReplica("anna", 21, furnishedBoard());
  const before = readBoard(journey).board;
  act(journey);
  return boardChanges(before, readBoard(journey).board).map(
    ({ thing, verb }) => `${thing} ${verb}`,
  );
}

function firstMap(journey: JourneyDoc) {
  const { board } = readBoard(journey);
  const [map] = outlineBoard(board);
  const [step, other] = map?.steps ?? [];
  const [card] = board.cards.values();
  const lane = map?.lanes[0];
  if (!map || !step || !other || !card || !lane)
    throw new Error("A furnished board has all of it.");
  return { map, step: step.step, other: other.step, card, lane };
}

test("says nothing when nothing happened, also when all was read anew", () => {
  expect(changesAfter(() => undefined)).toEqual([]);
});

test("tells added, changed, moved and removed apart", () => {
  const doings = changesAfter((journey) => {
    const { step, other, card, lane } = firstMap(journey);
    const [, second, third] = readBoard(journey).board.cards.keys();
    addCard(journey, { kind: "note", stepId: step.id, laneId: lane.id, before: null });
    moveCard(journey, card.id, { stepId: other.id, laneId: card.place.laneId, before: null });
    if (second) writeText(journey, { root: "cards", id: second, field: "title" }, "anders");
    if (third) removeCard(journey, third);
    setEmotion(journey, step.id, { score: 1, label: "nieuw" });
  });
  expect(doings.toSorted()).toEqual([
    "card added",
    "card changed",
    "card moved",
    "card removed",
    "emotion changed",
  ]);
});

test("a card that is parked or put back is not one that came or went", () => {
  const { journey } = openReplica("anna", 21, furnishedBoard());
  const [id] = readBoard(journey).board.cards.keys();
  const before = readBoard(journey).board;
  parkCard(journey, id!);
  addParkedCard(journey, "Not on the map");
  const parked = readBoard(journey).board;
  expect(boardChanges(before, parked)).toMatchObject([{ thing: "card", id, verb: "parked" }]);
  unparkCard(journey, id!);
  const back = readBoard(journey).board;
  expect(boardChanges(parked, back)).toMatchObject([{ thing: "card", id, verb: "moved" }]);
});

test("a phase takes what was in it along without a word for each", () => {
  const doings = changesAfter((journey) => {
    const { map } = firstMap(journey);
    const phase = map.phases[0]?.phase;
    if (phase) removePhase(journey, phase.id);
  });
  // The way back that led to it is a thing of the journey, and gone from there.
  expect(doings).toEqual(["phase removed", "journey changed"]);
});
