import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { commit } from "#commands/commit.ts";
import { recordIn, type JourneyDoc, type Records } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { actions, perform } from "#testing/actions.ts";
import { firstMap } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { testProperty } from "#testing/property.ts";
import { openReplica } from "#testing/replicas.ts";

const board = furnishedBoard();
const open = () => openReplica("ann", 1_000, board);
const roots = ["personas", "journeys", "phases", "steps", "lanes", "cards", "emotions"] as const;

/** A copy of a good record of the root, spoilt by the test before anybody reads it. */
function putCopy(
  records: Records,
  id: string,
  spoil: (fields: Map<string, unknown>) => void,
): void {
  const original = recordIn(records, [...records.keys()][0] ?? "");
  const fields = new Map<string, unknown>();
  for (const [key, value] of original ?? [])
    fields.set(key, value instanceof Y.Text ? new Y.Text(value.toString()) : value);
  spoil(fields);
  const copy = new Y.Map<unknown>();
  for (const [key, value] of fields) copy.set(key, value);
  records.set(id, copy);
}

describe("a malformed record is skipped and reported, and the rest opens", () => {
  const spoilt: readonly [
    string,
    (typeof roots)[number],
    (fields: Map<string, unknown>) => void,
  ][] = [
    ["a title of a wrong type", "cards", (f) => f.set("title", 7)],
    ["a title that is a map", "cards", (f) => f.set("title", new Y.Map([["a", 1]]))],
    ["a title that is an array", "cards", (f) => f.set("title", Y.Array.from(["a"]))],
    ["a huge title", "cards", (f) => f.set("title", new Y.Text("x".repeat(1_000_000)))],
    ["no title", "cards", (f) => f.delete("title")],
    ["an unknown kind of card", "cards", (f) => f.set("kind", "telepathy")],
    ["half a place", "cards", (f) => f.set("place", { stepId: "s" })],
    ["a place that is a shared map", "cards", (f) => f.set("place", new Y.Map([["stepId", "s"]]))],
    ["an empty rank", "steps", (f) => f.set("place", { phaseId: "p", rank: "" })],
    ["a huge rank", "lanes", (f) => f.set("place", { journeyId: "j", rank: "a".repeat(300) })],
    [
      "a huge holder id",
      "phases",
      (f) => f.set("place", { journeyId: "j".repeat(65), rank: "a0" }),
    ],
    ["an origin out of reach", "journeys", (f) => f.set("origin", [1e9, 0])],
    ["an origin that is no number", "journeys", (f) => f.set("origin", [Number.NaN, 0])],
    ["an origin of three", "journeys", (f) => f.set("origin", [0, 0, 0])],
    ["a big integer", "journeys", (f) => f.set("origin", [1n, 0])],
    ["no persona", "journeys", (f) => f.delete("personaId")],
    ["a kind of lane that is no word", "lanes", (f) => f.set("kind", 3)],
    ["no rank", "personas", (f) => f.delete("rank")],
  ];

  test.each(spoilt)("%s in %s", (_, root, spoil) => {
    const { journey, reading } = open();
    const before = reading();
    commit(journey, () => putCopy(journey[root], "spoilt", spoil));
    expect(reading().board).toEqual(before.board);
    expect(reading().problems).toMatchObject([{ type: "RecordMalformed", root, id: "spoilt" }]);
    expect(reading().problems[0]?.reason).not.toBe("");
    expect(readBoard(journey)).toEqual(reading());
  });

  const nonRecords: readonly [string, () => unknown][] = [
    ["a text", () => "text"],
    ["a number", () => 3],
    ["null", () => null],
    ["a plain object", () => ({ title: "a" })],
    ["a shared text", () => new Y.Text("a")],
    ["a shared list", () => Y.Array.from([1])],
    ["bytes", () => new Uint8Array(3)],
    ["an empty map", () => new Y.Map()],
  ];
  test.each(nonRecords)("%s instead of a record", (_, make) => {
    const { journey, reading } = open();
    const before = reading().board;
    for (const root of roots) commit(journey, () => journey[root].set("spoilt", make()));
    expect(reading().board).toEqual(before);
    expect(reading().problems.map(({ root }) => root)).toEqual(roots);
  });

  test.each([
    ["a reserved word", "__proto__"],
    ["another reserved word", "constructor"],
    ["nothing", ""],
    ["a megabyte", "x".repeat(1_000_000)],
  ])("%s as an id", (_, id) => {
    const { journey, reading } = open();
    const before = reading().board;
    for (const root of roots)
      commit(journey, () =>
        root === "emotions"
          ? journey.emotions.set(id, { score: 1, label: "" })
          : putCopy(journey[root], id, () => {}),
      );
    expect(reading().board).toEqual(before);
    expect(reading().problems.map(({ root }) => root)).toEqual(roots);
    for (const problem of reading().problems) expect(problem.id.length).toBeLessThan(100);
  });

  test.each([
    ["a score in between", { score: 0.5, label: "" }],
    ["a score out of range", { score: 3, label: "" }],
    ["no score", { label: "" }],
    ["a number", 2],
  ])("%s as an emotion", (_, emotion) => {
    const { journey, reading } = open();
    commit(journey, () => journey.emotions.set("step", emotion));
    expect(reading().problems).toMatchObject([{ root: "emotions", id: "step" }]);
  });
});

describe("what is not needed falls back on its own", () => {
  test("a card without a place is parked, with or without a rank there", () => {
    const { journey, reading } = open();
    const { size } = reading().board.cards;
    commit(journey, () => {
      putCopy(journey.cards, "left", (fields) => fields.delete("place"));
      putCopy(journey.cards, "odd", (fields) => fields.set("parked", 7));
    });
    const { cards, parked } = reading().board;
    expect([...parked.values()]).toMatchObject([
      { id: "left", place: null, parked: "a0" },
      { id: "odd", place: { rank: expect.any(String) }, parked: "a0" },
    ]);
    expect(cards.size).toBe(size);
    expect(reading().problems).toEqual([]);
  });

  test("a field from a newer version is left out, and the record is read", () => {
    const { journey, reading } = open();
    commit(journey, () =>
      putCopy(journey.cards, "newer", (fields) =>
        fields.set("smell", "coffee").set("__proto__", { owner: "x" }),
      ),
    );
    const card = [...reading().board.cards.values()].at(-1);
    expect(card).toMatchObject({ id: "newer", owner: "owner0" });
    expect(card).not.toHaveProperty("smell");
    expect(Object.getPrototypeOf(card)).toBe(Object.prototype);
  });

  test("an unreadable optional field is as if unset", () => {
    const { journey, reading } = open();
    commit(journey, () =>
      putCopy(journey.cards, "odd", (fields) => {
        fields.set("device", "fax").set("dropOff", { reason: 1 }).set("momentOfTruth", "yes");
        fields.set("decisionFactors", ["price", "smell"]).set("owner", new Y.Map());
      }),
    );
    expect([...reading().board.cards.values()].at(-1)).toMatchObject({
      device: null,
      dropOff: null,
      momentOfTruth: false,
      decisionFactors: [],
      owner: null,
    });
  });

  test("one unreadable loop does not hide the others", () => {
    const { journey, reading } = open();
    const { journey: map } = firstMap(journey);
    commit(journey, () => {
      const record = recordIn(journey.journeys, map.id);
      record?.set("loop:a", { from: 3 });
      record?.set("loop:b", new Y.Map());
      for (let i = 0; i < 200; i++) record?.set(`loop:z${i}`, { from: "a", to: `b${i}` });
    });
    const [loop, ...others] = reading().board.journeys.get(map.id)?.loops ?? [];
    expect([loop, ...others]).toHaveLength(100);
    expect([loop, ...others]).toContainEqual(map.loops[0]);
    expect(reading().problems).toEqual([]);
  });

  test("a board says something about itself whatever is stored", () => {
    const { journey, reading } = open();
    commit(journey, () => {
      for (const key of ["title", "framework", "language"]) journey.meta.set(key, 7);
      journey.meta.set("channels", [{ id: "shop", name: "Shop" }, { id: 3 }, "x", null]);
      journey.meta.set("__proto__", { title: "from the prototype" });
    });
    expect(reading().board.meta).toMatchObject({
      title: "",
      framework: "blank",
      language: "en",
      channels: [{ id: "shop", name: "Shop" }],
    });
    expect(Object.prototype).not.toHaveProperty("title");
  });

  test("types nested thousands deep do not end the reading", () => {
    const { journey, reading } = open();
    commit(journey, () => {
      for (const holder of [
        journey.meta,
        recordIn(journey.cards, [...journey.cards.keys()][0] ?? ""),
      ]) {
        let at = new Y.Array<unknown>();
        holder?.set("deep", at);
        for (let i = 0; i < 20_000; i++) {
          const inner = new Y.Array<unknown>();
          at.push([inner]);
          at = inner;
        }
      }
    });
    expect(reading().problems).toEqual([]);
  });
});

/** Anything that a peer might store as a value, and what comes close to a good one. */
const plain = { noNullPrototype: true };
const ranks = fc.constantFrom("a0", "!", "zz", "a1é", "A00000000000000000000000000");
const holderIds = fc.constantFrom("seed1", "seed2", "seed4", "seed5", "x", 3);
const stored = fc.oneof(
  fc.anything({ withNullPrototype: false, maxDepth: 2 }).filter(isStorable),
  ranks,
  fc.record({ stepId: holderIds, laneId: holderIds, rank: ranks }, plain),
  fc.record({ journeyId: holderIds, phaseId: holderIds, rank: ranks }, plain),
);
const fieldNames = [
  "title",
  "place",
  "rank",
  "kind",
  "personaId",
  "origin",
  "note",
  "loop:a>b",
  "skipped",
  "name",
  "toId",
];

testProperty(
  "whatever a peer stored, the board is read and every command answers",
  { runs: 200 },
  fc.record({
    spoils: fc.array(
      fc.record({
        root: fc.constantFrom(...roots, "canvas" as const),
        record: fc.nat(20),
        field: fc.constantFrom(...fieldNames),
        value: stored,
        isWhole: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    history: fc.array(actions(), { maxLength: 30, size: "max" }),
  }),
  ({ spoils, history }) => {
    const ann = open();
    for (const { root, record, field, value, isWhole } of spoils)
      commit(ann.journey, () => store(ann.journey, root, record, field, value, isWhole));
    for (const action of history) perform(ann, action);
    expect(readBoard(ann.journey).board).toEqual(ann.reading().board);
  },
);

function store(
  journey: JourneyDoc,
  root: (typeof roots)[number] | "canvas",
  index: number,
  field: string,
  value: unknown,
  isWhole: boolean,
): void {
  const ids = [...journey[root].keys()];
  const id = ids[index % (ids.length + 1)] ?? `new${index}`;
  if (isWhole) journey[root].set(id, value);
  else recordIn(journey[root], id)?.set(field, value);
}

/** Whether Yjs can store it: plain data all the way down. */
function isStorable(value: unknown): boolean {
  try {
    const map = new Y.Doc().getMap();
    map.set("a", value);
    Y.encodeStateAsUpdate(map.doc!);
    return true;
  } catch {
    return false;
  }
}
