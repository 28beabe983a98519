// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import type { VoteResult } from "@cojourney/journey-model/workshop";
import { WorkshopServer } from "#sync/testing/workshop-server.ts";
import { openMyVotes } from "#votes/my-votes.ts";
import { openVoteMarks, type VotesOnBoard } from "#votes/vote-marks.ts";

const result = (id: string, closedAt: number, cardId: string): VoteResult => ({
  id,
  title: id,
  startedAt: 0,
  closedAt,
  votesEach: 3,
  maxOnOne: 3,
  isNamed: false,
  isWeighted: false,
  voters: 1,
  results: [{ cardId, votes: 2, by: [] }],
});

let server: WorkshopServer;
beforeEach(() => {
  sessionStorage.clear();
  server = new WorkshopServer();
});

function open(role: "participant" | "viewer" = "participant") {
  const votes = new Map([result("first", 1, "a"), result("second", 2, "b")].map((r) => [r.id, r]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that the marks look at
  const live = {
    reading: () => ({ board: { votes }, problems: [] }),
    subscribe: () => () => {},
  } as unknown as VotesOnBoard["live"];
  const screen = server.join("ann", role);
  const mine = openMyVotes(screen.workshop);
  const roster: VotesOnBoard["roster"] = {
    reading: () => ({ role, you: "ann", people: [], locks: [], isExempt: false }),
    subscribe: () => () => {},
  };
  return { screen, mine, marks: openVoteMarks({ boardId: "board", live, roster }, mine) };
}
const openRound = () =>
  server.lead({
    type: "openRound",
    settings: {
      title: "",
      targetIds: ["a", "c"],
      votesEach: 2,
      maxOnOne: 1,
      minutes: null,
      isNamed: false,
      isWeighted: false,
    },
  });

test("the cards show the latest round, another one or none, and so again after a reload", () => {
  const { marks } = open();
  expect([marks.of("a"), marks.of("b")]).toEqual([null, { type: "result", votes: 2 }]);
  marks.show("first");
  expect([marks.of("a"), marks.of("b")]).toEqual([{ type: "result", votes: 2 }, null]);
  marks.show("none");
  expect([marks.ids(), open().marks.shown()]).toEqual([[], null]);
});

test("while a round is open they show one's own votes on its cards, and no earlier result", async () => {
  openRound();
  const { screen, mine, marks } = open();
  await screen.letDown();
  mine.give("a", 1);
  expect([marks.of("a"), marks.of("b"), marks.of("c")]).toEqual([
    { type: "ballot", mine: 1, mayGive: false },
    null,
    { type: "ballot", mine: 0, mayGive: true },
  ]);
});

test("who only looks has nothing to give, and sees nothing of what leads the others", async () => {
  openRound();
  const { screen, marks } = open("viewer");
  await screen.letDown();
  expect(marks.ids()).toEqual([]);
});
