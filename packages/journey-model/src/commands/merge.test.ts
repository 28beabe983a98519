import fc from "fast-check";
import { expect } from "vitest";
import {
  addCard,
  moveCard,
  removeCard,
  removeStep,
  setCardFields,
  setEmotion,
  textAt,
  writeText,
} from "#commands/index.ts";
import { readBoard } from "#document/live-board.ts";
import { CardFields, type CardPlace } from "#entities/card.ts";
import { CardId } from "#entities/ids.ts";
import { outlineBoard } from "#entities/outline.ts";
import { addNote, cellAt, firstMap } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openNetwork } from "#testing/network.ts";
import { testProperty } from "#testing/property.ts";
import { openReplicas, type Replica } from "#testing/replicas.ts";

const board = furnishedBoard();
const people = fc.constantFrom(2, 5);

/** Several people with the same board, and what lets them hear of each other. */
function open(count: number, seed: number) {
  const replicas = openReplicas(count, seed, board);
  return {
    replicas,
    network: openNetwork(replicas),
    ids: [...replicas[0]!.reading().board.cards.keys()],
  };
}

testProperty(
  "of concurrent moves, one place that somebody chose wins as a whole",
  { runs: 150 },
  fc.record({
    people,
    seed: fc.nat(),
    moves: fc.array(
      fc.record({ who: fc.nat(4), step: fc.nat(2), lane: fc.nat(2), before: fc.nat(5) }),
      { minLength: 1, maxLength: 12 },
    ),
  }),
  ({ people: count, seed, moves }) => {
    const { replicas, network, ids } = open(count, seed);
    const [id, ...others] = [ids[0]!, ...ids.slice(1)];
    const chosen: CardPlace[] = [];
    for (const { who, step, lane, before } of moves) {
      const { journey } = replicas[who % count]!;
      moveCard(journey, id, { ...cellAt(journey, step, lane), before: others[before] ?? null });
      chosen.push(readBoard(journey).board.cards.get(id)!.place);
    }
    network.exchangeAll(seed);
    for (const replica of replicas) expect(chosen).toContainEqual(cardOn(replica, id).place);
    expectOneBoard(replicas);
  },
);

testProperty(
  "when people type in one card at once, every character survives, each person's in order",
  { runs: 150 },
  fc.record({
    people,
    seed: fc.nat(),
    strokes: fc.array(fc.record({ who: fc.nat(4), at: fc.nat(20), exchange: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    }),
  }),
  ({ people: count, seed, strokes }) => {
    const { replicas, network, ids } = open(count, seed);
    const target = { root: "cards", id: ids[0]!, field: "title" } as const;
    const runs = replicas.map(() => "");
    for (const [i, { who, at, exchange }] of strokes.entries()) {
      const writer = who % count;
      const { journey } = replicas[writer]!;
      const now = textAt(journey, target)!.toString();
      const char = String.fromCodePoint(0x1f300 + i);
      const last = charsOf(runs[writer]!).at(-1);
      const caret = last ? now.indexOf(last) + last.length : boundaryAt(now, at);
      writeText(
        journey,
        target,
        now.slice(0, caret) + char + now.slice(caret),
        caret + char.length,
      );
      runs[writer] += char;
      if (exchange) network.exchangeSome(seed + i);
    }
    network.exchangeAll(seed);
    for (const replica of replicas) {
      const title = cardOn(replica, ids[0]!).title;
      expect(title.isWellFormed()).toBe(true);
      for (const run of runs)
        expect(
          charsOf(title)
            .filter((char) => run.includes(char))
            .join(""),
        ).toBe(run);
      expect(
        charsOf(title)
          .filter((char) => "card0".includes(char))
          .join(""),
      ).toBe("card0");
    }
    expectOneBoard(replicas);
  },
);

const values = fc.record<CardFields>({
  channel: fc.constantFrom("shop", null),
  reach: fc.constantFrom("online", "offline", null),
  device: fc.constantFrom("laptop", "phone", null),
  timeOfDay: fc.constantFrom("morning", null),
  location: fc.constantFrom("home", null),
  entrySource: fc.constantFrom("search", null),
  momentOfTruth: fc.boolean(),
  dropOff: fc.constantFrom({ reason: "price", percent: 30 }, null),
  owner: fc.constantFrom("Sam", null),
  decisionFactors: fc.subarray<"price" | "terms">(["price", "terms"]),
  evidenceIds: fc.subarray(["e1", "e2"]),
  loyalty: fc.constantFrom("active", null),
  stream: fc.constantFrom("operations", null),
  period: fc.constantFrom({ from: "2026-03", to: "2026-05" }, null),
  metric: fc.constantFrom("CES", null),
  baseline: fc.constantFrom("3,1", null),
  target: fc.constantFrom("4,5", null),
  opportunityId: fc.constantFrom(CardId.parse("o1"), null),
  color: fc.constantFrom("plum", null),
});

const fieldCount = Object.keys(CardFields.shape).length;

testProperty(
  "concurrent edits to different fields of one card all survive",
  { runs: 150 },
  fc.record({
    people,
    seed: fc.nat(),
    values,
    owners: fc.array(fc.nat(4), { minLength: fieldCount, maxLength: fieldCount }),
  }),
  ({ people: count, seed, values: wanted, owners }) => {
    const { replicas, network, ids } = open(count, seed);
    for (const [i, [field, value]] of Object.entries(wanted).entries()) {
      const who = owners[i]! % count;
      setCardFields(replicas[who]!.journey, ids[0]!, {
        [field]: value,
      });
      if (i % 3 === 0) network.exchangeSome(seed + i);
    }
    network.exchangeAll(seed);
    for (const replica of replicas) expect(cardOn(replica, ids[0]!)).toMatchObject(wanted);
    expectOneBoard(replicas);
  },
);

testProperty(
  "a removal wins over edits at the same moment, and leaves nothing malformed",
  { runs: 150 },
  fc.record({
    people,
    seed: fc.nat(),
    edits: fc.array(fc.record({ who: fc.nat(4), kind: fc.nat(3) }), { maxLength: 10 }),
  }),
  ({ people: count, seed, edits }) => {
    const { replicas, network, ids } = open(count, seed);
    const id = ids[0]!;
    removeCard(replicas[0]!.journey, id);
    for (const { who, kind } of edits) {
      const { journey } = replicas[1 + (who % (count - 1))]!;
      if (kind === 0) writeText(journey, { root: "cards", id, field: "title" }, "edited");
      if (kind === 1) moveCard(journey, id, { ...cellAt(journey, 1, 1), before: null });
      if (kind === 2) setCardFields(journey, id, { owner: "Sam", kind: "pain" });
      if (kind === 3) setCardFields(journey, id, { owner: null });
    }
    network.exchangeAll(seed);
    for (const { reading } of replicas) {
      expect(reading().board.cards.has(id)).toBe(false);
      expect(reading().problems).toEqual([]);
    }
    expectOneBoard(replicas);
  },
);

testProperty(
  "cards that somebody puts into a step which another removes are shown beside the map",
  { runs: 120 },
  fc.record({
    people,
    seed: fc.nat(),
    puts: fc.array(fc.record({ who: fc.nat(4), isMove: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    }),
  }),
  ({ people: count, seed, puts }) => {
    const { replicas, network, ids } = open(count, seed);
    const { journey: anns } = replicas[0]!;
    // The third step stands in the second phase, beside the second one.
    const cell = cellAt(anns, 2, 1);
    const movable = [...ids];
    const put = puts.map(({ who, isMove }, i) => {
      const { journey } = replicas[1 + (who % (count - 1))]!;
      const moved = isMove ? movable.pop() : undefined;
      if (moved && moveCard(journey, moved, { ...cell, before: null }).ok) return moved;
      const added = addCard(journey, { ...cell, kind: "note", before: null, title: `put${i}` });
      return added.ok ? added.value : undefined;
    });
    setEmotion(replicas[1]!.journey, cell.stepId, { score: 1, label: "late" });
    expect(removeStep(anns, cell.stepId).ok).toBe(true);
    network.exchangeAll(seed);
    for (const { journey, reading } of replicas) {
      expect(
        firstMap(journey)
          .unplaced.map((card) => card.id)
          .toSorted(byText),
      ).toEqual(put.toSorted(byText));
      expect(firstMap(journey).steps).toHaveLength(2);
      expect(reading().problems).toEqual([]);
    }
    // They can be put back onto the map like any other card.
    for (const id of put) moveCard(anns, id!, { ...cellAt(anns, 0, 0), before: null });
    expect(firstMap(anns).unplaced).toEqual([]);
    network.exchangeAll(seed);
    expectOneBoard(replicas);
  },
);

testProperty(
  "a card moved before another stands right before it, also among cards added at the same moment",
  { runs: 150 },
  fc.record({
    people,
    seed: fc.nat(),
    together: fc.integer({ min: 1, max: 4 }),
    moves: fc.array(fc.record({ card: fc.nat(30), before: fc.nat(30) }), {
      minLength: 1,
      maxLength: 12,
    }),
  }),
  ({ people: count, seed, together, moves }) => {
    const { replicas, network } = open(count, seed);
    for (let i = 0; i < together; i++)
      for (const { journey } of replicas) addNote(journey, `${i}`, 2, 2);
    network.exchangeAll(seed);
    const { journey } = replicas[0]!;
    const cell = cellAt(journey, 2, 2);
    let order = cardsIn(replicas[0]!);
    expect(order).toHaveLength(together * count);
    for (const { card, before } of moves) {
      const id = order[card % order.length]!;
      const rest = order.filter((other) => other !== id);
      const target = rest[before % (rest.length + 1)] ?? null;
      moveCard(journey, id, { ...cell, before: target });
      order = rest.toSpliced(target ? rest.indexOf(target) : rest.length, 0, id);
      expect(cardsIn(replicas[0]!)).toEqual(order);
    }
    network.exchangeAll(seed);
    for (const replica of replicas) expect(cardsIn(replica)).toEqual(order);
  },
);

function cardsIn({ journey }: Replica): readonly CardId[] {
  const { stepId, laneId } = cellAt(journey, 2, 2);
  const { cards } = firstMap(journey);
  return (cards.get(`${stepId}\n${laneId}`) ?? []).map((card) => card.id);
}

function cardOn({ reading }: Replica, id: CardId) {
  const card = reading().board.cards.get(id);
  if (!card) throw new Error("The card is not on the board.");
  return card;
}

function expectOneBoard(replicas: readonly Replica[]): void {
  const [first, ...others] = replicas.map(({ reading }) => reading().board);
  for (const other of others) {
    expect(other).toEqual(first);
    expect(outlineBoard(other)).toEqual(outlineBoard(first!));
  }
}

/** A place in a text that does not split a character. */
function boundaryAt(text: string, at: number): number {
  const chars = charsOf(text);
  return chars.slice(0, at % (chars.length + 1)).join("").length;
}

/** The characters of a text, pairs of surrogates together. */
function charsOf(text: string): string[] {
  return Array.from(text);
}

function byText(a = "", b = ""): number {
  return a < b ? -1 : Number(a > b);
}
