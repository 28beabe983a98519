import { expect, test } from "vitest";
import {
  cardsBackedBy,
  evidenceFor,
  evidenceOn,
  isBacked,
  isEvidence,
} from "#analysis/evidence.ts";
import { findingsOf } from "#analysis/findings.ts";
import { addLane, linkEvidence, moveCard, parkCard, unparkCard } from "#commands/index.ts";
import type { CardId } from "#entities/ids.ts";
import { addNote, cellAt, firstMap, valueOf } from "#testing/cells.ts";
import { openReplica, seededBoard } from "#testing/replicas.ts";

function open() {
  const { journey, reading } = openReplica("ann", 1_000, seededBoard("funnel"));
  const journeyId = firstMap(journey).journey.id;
  valueOf(addLane(journey, { journeyId, kind: "evidence", before: null }));
  const lane = firstMap(journey).lanes.length - 1;
  const ids = {
    late: addNote(journey, "Mean wait 8:40", 2, lane),
    early: addNote(journey, "“I gave up”, R3", 0, lane),
    claim: addNote(journey, "Waits too long"),
    guess: addNote(journey, "Wants a chat"),
  };
  const card = (id: CardId) => reading().board.cards.get(id)!;
  return { journey, board: () => reading().board, card, lane, ...ids };
}

test("evidence is what stands in a row for it, in reading order, and the cards that rest on it", () => {
  const { journey, board, card, late, early, claim, guess } = open();
  for (const id of [late, early]) valueOf(linkEvidence(journey, claim, id));
  const titles = ["“I gave up”, R3", "Mean wait 8:40"];
  expect(evidenceOn(board()).map((placed) => placed.card.title)).toEqual(titles);
  expect(evidenceFor(board(), card(claim)).map(({ title }) => title)).toEqual(titles);
  expect([late, claim].map((id) => isEvidence(board(), card(id)))).toEqual([true, false]);
  expect([claim, guess].map((id) => isBacked(board(), card(id)))).toEqual([true, false]);
  expect(cardsBackedBy(board(), early).map(({ id }) => id)).toEqual([claim]);
  expect(findingsOf(board()).evidence).toEqual({ backed: 1, cards: 2 });
});

test("it does not count while it is parked, and does wherever else it is put", () => {
  const { journey, board, card, early, claim } = open();
  valueOf(linkEvidence(journey, claim, early));
  valueOf(parkCard(journey, early));
  expect(isBacked(board(), card(claim))).toBe(false);
  valueOf(unparkCard(journey, early));
  expect(isBacked(board(), card(claim))).toBe(true);
  valueOf(moveCard(journey, early, { ...cellAt(journey, 0, 0), before: null }));
  expect(evidenceFor(board(), card(claim)).map(({ id }) => id)).toEqual([early]);
});
