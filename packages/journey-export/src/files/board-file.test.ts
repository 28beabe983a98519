import { expect, it } from "vitest";
import { readBoardFile, writeBoardFile } from "#files/board-file.ts";
import { snapshotOf } from "#snapshot/snapshot.ts";
import { roundOn } from "#testing/round-on.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const snapshot = coffeeGrinderSnapshot("nl");

function changed(change: (file: Record<string, unknown>) => void): Uint8Array {
  const file = JSON.parse(new TextDecoder().decode(writeBoardFile(snapshot)));
  change(file);
  return new TextEncoder().encode(JSON.stringify(file));
}

it("gives back what it was given, under the same id", () => {
  const read = readBoardFile(writeBoardFile(snapshot));
  expect(read).toStrictEqual({ ok: true, value: snapshot });
});

it("holds the parking lot, authors and results of votes, and a file without them is read", () => {
  const [card, parked] = [...snapshot.board.cards.values()];
  if (!card || !parked) throw new Error("The sample has cards.");
  const votes = new Map([[roundOn(card.id).id, roundOn(card.id)]]);
  const board = {
    ...snapshot.board,
    cards: new Map(snapshot.board.cards).set(card.id, { ...card, author: "Pat" }),
    parked: new Map([[parked.id, { ...parked, parked: "a0", place: null }]]),
    votes,
  };
  board.cards.delete(parked.id);
  const after = snapshotOf({ ...snapshot, board });
  expect(after.id).not.toBe(snapshot.id);
  expect(readBoardFile(writeBoardFile(after))).toStrictEqual({ ok: true, value: after });
  const older = changed((file) => {
    delete file["parked"];
    delete file["votes"];
  });
  expect(readBoardFile(older)).toStrictEqual({ ok: true, value: snapshot });
});

it("is the same bytes for the same board", () => {
  expect(writeBoardFile(coffeeGrinderSnapshot("nl"))).toStrictEqual(writeBoardFile(snapshot));
});

it("says what is wrong with another file", () => {
  expect(readBoardFile(Uint8Array.of(0xff, 0xfe))).toStrictEqual({
    ok: false,
    error: { kind: "notJson" },
  });
  expect(readBoardFile(changed((file) => (file["version"] = 2)))).toStrictEqual({
    ok: false,
    error: { kind: "tooNew", version: 2 },
  });
  const broken = readBoardFile(changed((file) => (file["cards"] = [{ id: 1 }])));
  expect(broken.ok ? "read" : broken.error.kind).toBe("notABoard");
});
