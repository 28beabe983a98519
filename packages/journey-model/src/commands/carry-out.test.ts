import { expect, test } from "vitest";
import * as Y from "yjs";
import { carryOut } from "#commands/carry-out.ts";
import { removeCard } from "#commands/remove-card.ts";
import { CardId, LaneId, StepId } from "#entities/ids.ts";
import type { VoteResult } from "#entities/vote-result.ts";
import { addNote, cellAt, firstMap } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openReplica } from "#testing/replicas.ts";
import type { BoardEdit } from "#workshop/state.ts";

const server = () => openReplica("server", 7, furnishedBoard());
type PlaceCards = Extract<BoardEdit, { type: "placeCards" }>;

function placing(...cards: Omit<PlaceCards["cards"][number], "author">[]): PlaceCards {
  return {
    type: "placeCards",
    id: "edit",
    cards: cards.map((card) => ({ ...card, author: null })),
  };
}

/** How many updates something made. */
function updatesOf(doc: Y.Doc, act: () => void): number {
  let updates = 0;
  const count = () => updates++;
  doc.on("update", count);
  act();
  doc.off("update", count);
  return updates;
}

test("cards come at the end of their cells, in their order, as what their row says", () => {
  const { journey, reading } = server();
  const there = addNote(journey, "there already", 0, 5);
  const [pains, other] = [cellAt(journey, 0, 5), cellAt(journey, 1, 3)];
  expect(firstMap(journey).lanes[5]?.kind).toBe("pains");
  const edit = placing(
    { id: CardId.parse("b"), ...pains, title: "first" },
    { id: CardId.parse("x"), ...other, title: "elsewhere\u0000" },
    { id: CardId.parse("a"), ...pains, title: "second" },
  );
  edit.cards[0]!.author = "Pat";
  expect(updatesOf(journey.doc, () => carryOut(journey, edit))).toBe(1);
  const { cards } = reading().board;
  const inCell = firstMap(journey).cards.get(`${pains.stepId}\n${pains.laneId}`);
  expect(inCell?.map(({ id }) => id)).toEqual([there, "b", "a"]);
  expect(cards.get(CardId.parse("b"))).toMatchObject({ kind: "pain", author: "Pat" });
  expect(cards.get(CardId.parse("a"))).not.toHaveProperty("author");
  expect(cards.get(CardId.parse("x"))).toMatchObject({ kind: "touchpoint", title: "elsewhere" });
  expect(reading().problems).toEqual([]);
});

test("twice is as once, also for a card that somebody removed meanwhile, and after a restart", () => {
  const { journey } = server();
  const cell = cellAt(journey, 0, 5);
  const edit = placing(
    { id: CardId.parse("kept"), ...cell, title: "kept" },
    { id: CardId.parse("gone"), ...cell, title: "gone" },
  );
  carryOut(journey, edit);
  removeCard(journey, CardId.parse("gone"));
  const restarted = openReplica("later", 8, Y.encodeStateAsUpdate(journey.doc));
  for (const doc of [journey, restarted.journey]) {
    expect(updatesOf(doc.doc, () => carryOut(doc, edit))).toBe(0);
    expect(doc.cards.has("gone")).toBe(false);
  }
});

test("a card whose cell is gone is shown beside the map", () => {
  const { journey, reading } = server();
  const { stepId } = cellAt(journey, 0, 0);
  carryOut(
    journey,
    placing(
      { id: CardId.parse("a"), stepId, laneId: LaneId.parse("gone"), title: "no row" },
      {
        id: CardId.parse("b"),
        stepId: StepId.parse("gone"),
        laneId: LaneId.parse("gone"),
        title: "",
      },
    ),
  );
  expect(firstMap(journey).unplaced.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(reading().problems).toEqual([]);
});

test("what came of a vote is kept, and stays as it was", () => {
  const { journey, reading } = server();
  const result: VoteResult = {
    id: "round",
    title: "Which first?",
    startedAt: 1,
    closedAt: 2,
    votesEach: 3,
    maxOnOne: 2,
    isNamed: true,
    isWeighted: false,
    voters: 1,
    results: [{ cardId: "c1", votes: 2, by: [{ personId: "p", name: "Pat", votes: 2 }] }],
  };
  carryOut(journey, { type: "keepVotes", id: "round", result });
  expect([...reading().board.votes]).toEqual([["round", result]]);
  const other = { ...result, voters: 9 };
  const again = () => carryOut(journey, { type: "keepVotes", id: "round", result: other });
  expect(updatesOf(journey.doc, again)).toBe(0);
  expect(reading().board.votes.get("round")?.voters).toBe(1);
});

test("a vote that cannot be read is reported, and the others are there", () => {
  const { journey, reading } = server();
  journey.votes.set("odd", { id: "odd" });
  expect(reading().board.votes.size).toBe(0);
  expect(reading().problems).toMatchObject([{ root: "votes", id: "odd" }]);
});
