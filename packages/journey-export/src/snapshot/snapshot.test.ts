import { expect, it } from "vitest";
import { snapshotOf } from "#snapshot/snapshot.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const snapshot = coffeeGrinderSnapshot("en");

it("holds its records in the order of their ids, whatever order the document had", () => {
  const { takenAt, board, drawing } = snapshot;
  const cards = new Map([...board.cards].toReversed());
  const emotions = new Map([...board.emotions].toReversed());
  const again = snapshotOf({ takenAt, board: { ...board, cards, emotions }, drawing });
  expect(again.id).toBe(snapshot.id);
  expect([...again.board.cards.keys()]).toStrictEqual([...snapshot.board.cards.keys()]);
  expect([...again.board.emotions.keys()]).toStrictEqual([...snapshot.board.emotions.keys()]);
});

it("has another id as soon as one word is another", () => {
  const { takenAt, board, drawing } = snapshot;
  const meta = { ...board.meta, title: `${board.meta.title}!` };
  expect(snapshotOf({ takenAt, board: { ...board, meta }, drawing }).id).not.toBe(snapshot.id);
});

it("has the id that it had before there were plans, until somebody makes one", () => {
  const { takenAt, board, drawing } = snapshot;
  // That of the sample, which may only change when the sample does: it rests on evidence since it had "0a67b3cfd233".
  expect(snapshot.id).toBe("b065573f86bd");
  const [first] = board.cards.values();
  if (!first) throw new Error("The sample has cards.");
  const planned = { ...first, period: { from: "2026-03", to: "2026-03" } };
  const cards = new Map([...board.cards, [first.id, planned]]);
  expect(snapshotOf({ takenAt, board: { ...board, cards }, drawing }).id).not.toBe(snapshot.id);
});
