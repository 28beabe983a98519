import { expect, test } from "vitest";
import { commit } from "#commands/commit.ts";
import { addPersona, moveCard, movePersona } from "#commands/index.ts";
import { recordIn } from "#document/journey-doc.ts";
import { byRank } from "#entities/by-rank.ts";
import type { CardId } from "#entities/ids.ts";
import { cellKey } from "#entities/outline.ts";
import { addNote, cellAt, firstMap } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openReplica, seededBoard, type Replica } from "#testing/replicas.ts";

const board = furnishedBoard();

/** A cell with one card per rank, in whatever way the ranks got there. */
function withRanks(ranks: readonly string[]) {
  const ann = openReplica("ann", 1_000, board);
  const cell = cellAt(ann.journey, 2, 2);
  const ids = ranks.map((rank, i) => {
    const id = addNote(ann.journey, `${i}`, 2, 2);
    commit(ann.journey, () => recordIn(ann.journey.cards, id)?.set("place", { ...cell, rank }));
    return id;
  });
  return { ann, cell, ids };
}

function orderIn({ journey }: Replica): readonly CardId[] {
  const { stepId, laneId } = cellAt(journey, 2, 2);
  return (firstMap(journey).cards.get(cellKey(stepId, laneId)) ?? []).map(({ id }) => id);
}

test.each([
  ["tied", ["a0", "a0", "a0", "a0"]],
  ["tied at the end", ["a0", "a1", "a1", "a1"]],
  ["no ranks at all", ["!", "?", "@", "~"]],
  ["with foreign letters", ["a0", "a1é", "a1ü", "a2"]],
  [
    "the smallest there is",
    ["A00000000000000000000000000", "A00000000000000000000000001", "a0", "a1"],
  ],
  [
    "the largest there is",
    [
      "a0",
      "zzzzzzzzzzzzzzzzzzzzzzzzzzy",
      "zzzzzzzzzzzzzzzzzzzzzzzzzzz",
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzV",
    ],
  ],
  ["as long as can be", ["a0", `a0${"1".repeat(254)}`, `a0${"2".repeat(254)}`, "a1"]],
  ["with zeros behind", ["a0", "a00", "a10", "a1V0"]],
])("ranks that are %s: every card gets where it is put", (_, ranks) => {
  for (let moved = 0; moved < ranks.length; moved++)
    for (let target = 0; target <= ranks.length; target++) {
      const { ann, cell, ids } = withRanks(ranks);
      const id = ids[moved]!;
      if (target === moved) continue;
      const rest = orderIn(ann).filter((other) => other !== id);
      const before = ids[target] ?? null;
      moveCard(ann.journey, id, { ...cell, before });
      const expected = rest.toSpliced(before ? rest.indexOf(before) : rest.length, 0, id);
      expect(orderIn(ann)).toEqual(expected);
      expect(ann.reading().problems).toEqual([]);
    }
});

test.each([
  ["one apart from the other", ["a0", "a1", "a2", "a3"]],
  ["tied", ["a0", "a0", "a0", "a0"]],
  ["no ranks at all", ["!", "?", "@", "~"]],
])("ranks of personas that are %s: every one gets where it is put", (_, ranks) => {
  for (let moved = 0; moved < ranks.length; moved++)
    for (let target = 0; target <= ranks.length; target++) {
      if (target === moved) continue;
      const ann = openReplica("ann", 1_000, seededBoard());
      for (const id of ann.reading().board.personas.keys()) ann.journey.personas.delete(id);
      const ids = ranks.map((rank) => {
        const id = addPersona(ann.journey, {});
        commit(ann.journey, () => recordIn(ann.journey.personas, id)?.set("rank", rank));
        return id;
      });
      const order = () =>
        [...ann.reading().board.personas.values()].toSorted(byRank).map(({ id }) => id);
      const id = ids[moved]!;
      const rest = order().filter((other) => other !== id);
      const before = ids[target] ?? null;
      movePersona(ann.journey, id, before);
      expect(order()).toEqual(rest.toSpliced(before ? rest.indexOf(before) : rest.length, 0, id));
      expect(ann.reading().problems).toEqual([]);
    }
});

test("a rank never grows too long to be read, however often one place is used", () => {
  const { ann, cell, ids } = withRanks(["a0", "a1"]);
  const cards = [addNote(ann.journey, "x", 2, 2), addNote(ann.journey, "y", 2, 2)];
  for (let i = 0; i < 1_000; i++)
    moveCard(ann.journey, cards[i % 2]!, {
      ...cell,
      before: i % 4 < 2 ? ids[1]! : cards[(i + 1) % 2]!,
    });
  expect(orderIn(ann)).toHaveLength(4);
  for (const { place } of ann.reading().board.cards.values())
    expect(place.rank.length).toBeLessThanOrEqual(64);
});

test.each(["!", "zzzzzzzzzzzzzzzzzzzzzzzzzzz", "A00000000000000000000000000", "~".repeat(256)])(
  "a persona can be added whatever rank another one has: %s",
  (rank) => {
    const ann = openReplica("ann", 1_000, board);
    const [first] = ann.reading().board.personas.keys();
    commit(ann.journey, () => recordIn(ann.journey.personas, first!)?.set("rank", rank));
    const [second, third] = [addPersona(ann.journey, {}), addPersona(ann.journey, {})];
    const order = [...ann.reading().board.personas.values()].toSorted(byRank).map(({ id }) => id);
    expect(order).toHaveLength(3);
    expect(order.indexOf(second)).toBeLessThan(order.indexOf(third));
  },
);
