import { expect, it } from "vitest";
import { votedSnapshot } from "#testing/sample-snapshot.ts";
import { openTeller } from "#words/teller.ts";
import { toldRounds } from "#words/told-votes.ts";

const { board } = votedSnapshot("nl");

it("tells a round with its cards, those with as many votes on one place, and one that is gone", () => {
  const [round] = toldRounds(openTeller(board, "nl"));
  expect(round?.title).toBe("Wat eerst?");
  expect(round?.about).toBe("31 januari 2026 · 3 deelnemers, ieder 3 stemmen");
  expect(round?.ranked.map(({ rank, votes, by }) => [rank, votes, by])).toStrictEqual([
    [1, 4, "Anna 2"],
    [2, 1, ""],
    [2, 1, ""],
  ]);
  expect(round?.ranked[0]?.where).toContain("Yusuf Demir › ");
  expect(round?.ranked[2]).toMatchObject({ title: "(een kaart die is verwijderd)", where: "" });
});

it("says where nothing stands any more that a card was parked, not removed", () => {
  const [[id, parked] = []] = board.parked;
  const [round] = board.votes.values();
  if (!id || !parked || !round) throw new Error("A card was parked, and there was a vote.");
  const votes = new Map([[round.id, { ...round, results: [{ cardId: id, votes: 1, by: [] }] }]]);
  const [told] = toldRounds(openTeller({ ...board, votes }, "nl"));
  expect(told?.ranked).toMatchObject([{ title: parked.title, where: "" }]);
});
