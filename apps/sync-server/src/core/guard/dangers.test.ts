import { closeCode } from "@cojourney/journey-model/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import type { AnyEncodable } from "lib0/encoding";
import * as Y from "yjs";
import { UpdateWriter, structsOf } from "#testing/update-writer.ts";
import { editMessage, MUTE_UPDATE } from "#testing/wire.ts";
import type { Effect } from "#core/effect.ts";
import { unknownVisitor } from "#core/visitor.ts";
import { visitor } from "#testing/visitors.ts";
import { Room } from "#core/room.ts";
import type { Gap } from "./find-gap.ts";
import { structKind } from "./read-content.ts";
import { refusalReasons, type UpdateRefusal } from "./refusal.ts";

const { deleted, json, binary, string, embed, format, type, any, subdocument } = structKind;
const [ARRAY, MAP, XML_ELEMENT] = [0, 1, 3];
/** A client that has written nothing yet. */
const ME = 7;
const ANN = 100;
/** Of Ann's: the map of a card, a plain value in it, and its title. The title says "hello". */
const [CARD, VALUE, TITLE, LETTERS, ANNS_STATE] = [0, 1, 2, 3, 8];

let room: Room;
let rows: Uint8Array[];
let effects: Effect[];

beforeEach(() => {
  effects = [];
  rows = [annsBoard()];
  room = new Room();
  room.loaded({ snapshot: null, rows, quarantined: 0 });
  for (const member of ["ann", "mallory"]) room.join(member, visitor(member));
});

/** Hostile updates by the danger that they hold; each was written for exactly this refusal. */
const dangers: readonly (readonly [UpdateRefusal, string, Uint8Array])[] = [
  ["CountTooLarge", "seven bytes that announce 2^25 structs", raw(1, 0x80, 0x80, 0x80, 0x10, 7, 0)],
  ["CountTooLarge", "more clients than bytes", raw(0xff, 0xff, 0x03, 1, 7, 0, 0, 1, 0)],
  [
    "CountTooLarge",
    "more values than bytes",
    structsOf(ME, 0).item(any, { key: "k" }).uint(9_000, 0).bytes(),
  ],
  [
    "CountTooLarge",
    "more keys than bytes",
    structsOf(ME, 0)
      .item(any, { key: "k" })
      .raw(1, 118)
      .uint(2 ** 40)
      .raw(0, 0)
      .bytes(),
  ],
  [
    "CountTooLarge",
    "more deletions than bytes",
    new UpdateWriter().uint(0, 1, ANN, 2 ** 30, 0, 1).bytes(),
  ],
  [
    "CountTooLarge",
    "a text longer than the update",
    structsOf(ME, 0).item(string).uint(500).raw(97, 0).bytes(),
  ],
  ["Truncated", "nothing at all", raw()],
  [
    "Truncated",
    "an update without deletions",
    structsOf(ME, 0).item(any, { key: "k" }).raw(1, 126).bytes(),
  ],
  [
    "Truncated",
    "a number of eight bytes of which three are there",
    structsOf(ME, 0).item(any, { key: "k" }).raw(1, 123, 0, 0, 0).bytes(),
  ],
  ["NumberOverlong", "a zero of two bytes", raw(0x80, 0x00, 0)],
  [
    "NumberOverlong",
    "an overlong signed number",
    structsOf(ME, 0).item(any, { key: "k" }).raw(1, 125, 0x81, 0x00, 0).bytes(),
  ],
  [
    "NumberTooLarge",
    "a client id beyond 2^53",
    raw(1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01, 0, 0, 1, 0),
  ],
  [
    "NumberTooLarge",
    "a signed number that never ends",
    structsOf(ME, 0)
      .item(any, { key: "k" })
      .raw(1, 125, ...Array<number>(12).fill(0xff), 0)
      .bytes(),
  ],
  ["TrailingBytes", "a byte after the end", raw(0, 0, 0)],
  ["TrailingBytes", "an empty update in the V2 encoding", Y.encodeStateAsUpdateV2(new Y.Doc())],
  ["TrailingBytes", "Ann's board in the V2 encoding", Y.convertUpdateFormatV1ToV2(annsBoard())],
  [
    "TextMalformed",
    "a text that is not UTF-8",
    structsOf(ME, 0).item(string).raw(1, 0xff, 0).bytes(),
  ],
  [
    "TextMalformed",
    "an overlong slash",
    structsOf(ME, 0).item(string).raw(2, 0xc0, 0xaf, 0).bytes(),
  ],
  [
    "TextMalformed",
    "half of a pair",
    structsOf(ME, 0).item(string).raw(3, 0xed, 0xa0, 0x80, 0).bytes(),
  ],
  [
    "TextMalformed",
    "a character beyond Unicode",
    structsOf(ME, 0).item(string).raw(4, 0xf4, 0x90, 0x80, 0x80, 0).bytes(),
  ],
  [
    "TextMalformed",
    "a character cut by the end of its text",
    structsOf(ME, 0).item(string).raw(2, 0xe2, 0x82, 0xac, 0).bytes(),
  ],
  ["StructUnknown", "garbage with a neighbour", structsOf(ME, 0).raw(0x80, 1, 0).bytes()],
  [
    "StructUnknown",
    "a parent of a third kind",
    structsOf(ME, 0).raw(string).uint(2).text("cards").text("x").uint(0).bytes(),
  ],
  ["ContentUnknown", "content of kind 11", structsOf(ME, 0).item(11).uint(1, 0).bytes()],
  ["ContentUnknown", "content of kind 31", structsOf(ME, 0).item(31).uint(1, 0).bytes()],
  [
    "ValueUnknown",
    "a value of kind 115",
    structsOf(ME, 0).item(any, { key: "k" }).raw(1, 115, 0).bytes(),
  ],
  [
    "ValueUnknown",
    "a bigint, at which JSON writers throw",
    structsOf(ME, 0).item(any, { key: "k" }).raw(1, 122, 0, 0, 0, 0, 0, 0, 0, 1, 0).bytes(),
  ],
  [
    "JsonMalformed",
    "an embed that is no JSON",
    structsOf(ME, 0).item(embed).text("{").uint(0).bytes(),
  ],
  [
    "JsonMalformed",
    "a missing value where only a list may have one",
    structsOf(ME, 0).item(embed).text("undefined").uint(0).bytes(),
  ],
  [
    "ValueTooDeep",
    "arrays 17 deep",
    structsOf(ME, 0).item(any, { key: "k" }).uint(1).any(nested(17)).uint(0).bytes(),
  ],
  [
    "ValueTooDeep",
    "a hundred thousand arrays",
    structsOf(ME, 0).item(any, { key: "k" }).uint(1).repeated(100_000, 117, 1).raw(126, 0).bytes(),
  ],
  [
    "ValueTooDeep",
    "JSON 17 deep",
    structsOf(ME, 0)
      .item(json)
      .uint(1)
      .text(JSON.stringify(nested(17)))
      .uint(0)
      .bytes(),
  ],
  ["LengthZero", "twelve bytes that mute a document", MUTE_UPDATE],
  ["LengthZero", "garbage of length zero", structsOf(ME, 0).raw(0, 0, 0).bytes()],
  ["LengthZero", "a gap of length zero", structsOf(ME, 0).raw(10, 0, 0).bytes()],
  ["LengthZero", "an empty text", structsOf(ME, 0).item(string).text("").uint(0).bytes()],
  ["LengthZero", "no values", structsOf(ME, 0).item(any, { key: "k" }).uint(0, 0).bytes()],
  ["LengthZero", "no JSON", structsOf(ME, 0).item(json).uint(0, 0).bytes()],
  ["LengthZero", "a client without structs", structsOf(ME, 0, 0).uint(0, 0, 0).bytes()],
  ["LengthZero", "a deletion of nothing", new UpdateWriter().uint(0).deletes(ANN, 0, 0).bytes()],
  [
    "ClockTooHigh",
    "garbage up to 2^40",
    structsOf(ME, 0)
      .raw(0)
      .uint(2 ** 40, 0)
      .bytes(),
  ],
  [
    "ClockTooHigh",
    "a clock at the end of the numbers",
    structsOf(ME, 2 ** 31)
      .raw(0, 1, 0)
      .bytes(),
  ],
  [
    "ClockTooHigh",
    "a deletion of all that Ann will ever write",
    new UpdateWriter()
      .uint(0)
      .deletes(ANN, 0, 2 ** 40)
      .bytes(),
  ],
  [
    "ClientTwice",
    "one client's structs twice",
    new UpdateWriter().uint(2, 1, ME, 0).raw(0, 1).uint(1, ME, 1).raw(0, 1).uint(0).bytes(),
  ],
  [
    "ClientTwice",
    "one client's deletions twice",
    new UpdateWriter().uint(0, 2, ANN, 1, 0, 1, ANN, 1, 2, 1).bytes(),
  ],
  ["TooManyClients", "edits of 65 clients", manyClients(65)],
  [
    "DeletesUnordered",
    "deletions that overlap",
    new UpdateWriter().uint(0).deletes(ANN, 2, 3, 4, 1).bytes(),
  ],
  [
    "RootUnknown",
    "a root that no board has",
    structsOf(ME, 0).item(string, { root: "role" }).text("x").uint(0).bytes(),
  ],
  [
    "SubdocumentHeld",
    "a document within the document",
    structsOf(ME, 0).item(subdocument, { key: "k" }).text("guid").any({}).uint(0).bytes(),
  ],
  [
    "TypeUnfit",
    "an XML element",
    structsOf(ME, 0).item(type, { key: "k" }).uint(XML_ELEMENT).text("script").uint(0).bytes(),
  ],
  [
    "TypeUnfit",
    "a type that Yjs does not know",
    structsOf(ME, 0).item(type, { key: "k" }).uint(99, 0).bytes(),
  ],
  ["TypesTooDeep", "maps nine deep", nestedMaps(8)],
  ...["__proto__", "constructor", "prototype"].flatMap((key) => [
    [
      "KeyForbidden",
      `${key} as a record`,
      structsOf(ME, 0).item(any, { key }).uint(1).any(1).uint(0).bytes(),
    ] as const,
    [
      "KeyForbidden",
      `${key} within a value`,
      structsOf(ME, 0).item(any, { key: "k" }).raw(1, 117, 1, 118, 1).text(key).raw(126, 0).bytes(),
    ] as const,
    [
      "KeyForbidden",
      `${key} within JSON`,
      structsOf(ME, 0).item(embed).text(`{"a":[{"${key}":1}]}`).uint(0).bytes(),
    ] as const,
  ]),
  [
    "KeyForbidden",
    "__proto__ in disguise",
    structsOf(ME, 0).item(embed).text('{"\\u005f_proto__":1}').uint(0).bytes(),
  ],
  ["KeySetTooOften", "one key set 513 times by somebody who knows of no value", unawareSets(513)],
  [
    "FormatHeld",
    "bold text, which Yjs tidies up in quadratic time",
    structsOf(ME, 0)
      .item(format, { origin: [ANN, LETTERS] })
      .text("bold")
      .text("true")
      .uint(0)
      .bytes(),
  ],
  ["SearchTooLong", "again and again behind one letter, not in front of the last", behindOne(600)],
  [
    "BuildsOnItself",
    "an item beside itself",
    structsOf(ME, 0)
      .item(string, { origin: [ME, 0] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  [
    "BuildsOnItself",
    "an item left of a later one of its own",
    structsOf(ME, 0)
      .item(string, { right: [ME, 9] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  [
    "BuildsOnItself",
    "an item within a later one of its own",
    structsOf(ME, 0)
      .item(string, { parent: [ME, 1] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  ["BuildsOnItself", "two items that lie beside each other's", mutualNeighbours()],
  [
    "ParentUnfit",
    "an item within a letter",
    structsOf(ME, 0)
      .item(string, { parent: [ANN, LETTERS] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  [
    "ParentUnfit",
    "an item within a value",
    structsOf(ME, 0)
      .item(any, { parent: [ANN, VALUE], key: "k" })
      .uint(1)
      .any(1)
      .uint(0)
      .bytes(),
  ],
  [
    "NeighboursReversed",
    "an item between two letters that are the other way round",
    structsOf(ME, 0)
      .item(string, { origin: [ANN, LETTERS + 3], right: [ANN, LETTERS + 1] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  [
    "NeighboursApart",
    "an item between a letter and a record",
    structsOf(ME, 0)
      .item(string, { origin: [ANN, LETTERS], right: [ANN, TITLE] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  [
    "OverlapUnlike",
    "Ann's letters continued elsewhere",
    structsOf(ANN, LETTERS)
      .item(any, { root: "canvas", key: "k" })
      .uint(9)
      .raw(...Array<number>(9).fill(126))
      .uint(0)
      .bytes(),
  ],
];

describe("a hostile update", () => {
  test.each(dangers)("%s: %s", (refusal, _what, update) => {
    send("mallory", update);
    expect(reported("UpdateRefused")).toEqual([
      { type: "UpdateRefused", memberId: "mallory", refusal },
    ]);
    expect(closes()).toEqual([`mallory ${closeCode.badFrame} ${refusalReasons[refusal]}`]);
    expectNobodyElseNoticed();
  });

  test("has a test for every refusal of the guard", () => {
    const tested = new Set<string>(dangers.map(([refusal]) => refusal));
    expect(Object.keys(refusalReasons).filter((name) => !tested.has(name))).toEqual([
      "CutsTooCostly",
      "ClientIdTaken",
    ]);
  });

  test("that sets a key others set without knowing of it counts theirs", () => {
    for (let sets = 0; sets < 512; sets += 64) send("ann", unawareSets(64, 9 + sets));
    expect(closes()).toEqual([]);
    send("mallory", unawareSets(1));
    expect(closes()).toEqual([`mallory 4400 ${refusalReasons.KeySetTooOften}`]);
  });

  test("that goes in among very much that others wrote is refused, or taken back when it shows late", () => {
    const chain = structsOf(6, 0, 1_500);
    for (let n = 0; n < 1_500; n++)
      chain.item(embed, { origin: n === 0 ? [ANN, LETTERS] : [6, n - 1] }).text("1");
    send("ann", chain.uint(0).bytes());
    const intoEach = structsOf(ME, 0, 1_499);
    for (let n = 0; n < 1_499; n++) intoEach.item(string, { origin: [6, n] }).text("y");
    send("mallory", intoEach.uint(0).bytes());
    expect(closes()).toEqual([`mallory 4400 ${refusalReasons.SearchTooLong}`]);

    const both = new UpdateWriter().uint(2, 1_500, 8, 0);
    for (let n = 0; n < 1_500; n++)
      both.item(embed, { origin: n === 0 ? [ANN, LETTERS] : [8, n - 1] }).text("1");
    both.uint(1_499, 9, 0);
    for (let n = 1_499; n > 0; n--) both.item(string, { origin: [8, n] }).text("y");
    room.join("eve", visitor("eve"));
    send("eve", both.uint(0).bytes());
    expect(reported("DocumentRebuilt")).toMatchObject([
      { memberId: "eve", cause: expect.stringContaining("would search more than") },
    ]);
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    expect(rows).toHaveLength(2);
  });

  test("that cuts a long text to pieces, whose author wrote much after it, is refused", () => {
    const writer = structsOf(9, 0, 20_001)
      .item(string, { parent: [ANN, TITLE] })
      .text("x".repeat(20_000));
    for (let n = 0; n < 20_000; n++) writer.item(any, { root: "canvas", key: `${n}` }).raw(1, 126);
    send("ann", writer.uint(0).bytes(), "step2");
    const everyOther = Array.from({ length: 10_000 }, (_, n) => [2 * n + 1, 1]).flat();
    send(
      "mallory",
      new UpdateWriter()
        .uint(0)
        .deletes(9, ...everyOther)
        .bytes(),
    );
    expect(closes()).toEqual([`mallory 4400 ${refusalReasons.CutsTooCostly}`]);
  });

  test("is refused with a reason that fits into a close frame", () => {
    for (const reason of Object.values(refusalReasons))
      expect(reason.length).toBeLessThanOrEqual(123);
  });

  test("that hides an impossible order among its own items is taken back before anybody sees it", () => {
    // Three letters, and a fourth that wants to lie behind the third and in front of the second.
    const update = structsOf(ME, 0, 3)
      .item(string, { origin: [ANN, LETTERS] })
      .text("x")
      .item(string, { origin: [ANN, LETTERS + 2] })
      .text("y")
      .item(string, { origin: [ME, 1], right: [ME, 0] })
      .text("z")
      .uint(0)
      .bytes();
    send("mallory", update);
    expect(reported("DocumentRebuilt")).toHaveLength(1);
    expect(closes()[0]).toContain("mallory 4400");
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    expectNobodyElseNoticed();
  });

  test("in the log costs only its row", () => {
    room = new Room();
    const stored = [annsBoard(), ...dangers.slice(0, 20).map(([, , update]) => update)];
    const [report] = room.loaded({ snapshot: null, rows: stored, quarantined: 0 });
    expect(report).toMatchObject({ fact: { type: "LogDamaged", skipped: 20, incomplete: false } });
  });
});

/** What an honest tab may send as well, in a race or after a loss on our side: it is asked for everything. */
const gaps: readonly (readonly [Gap, string, Uint8Array])[] = [
  [
    "EditsBefore",
    "edits whose start is missing",
    structsOf(ME, 5).item(string).text("x").uint(0).bytes(),
  ],
  [
    "EditsBefore",
    "edits with a hole",
    structsOf(ME, 0, 3).item(string).text("x").raw(10, 4).item(string).text("y").uint(0).bytes(),
  ],
  [
    "Neighbour",
    "an item beside one that nobody holds",
    structsOf(ME, 0)
      .item(string, { origin: [8, 0] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  [
    "Neighbour",
    "an item left of one that nobody holds",
    structsOf(ME, 0)
      .item(string, { right: [ANN, ANNS_STATE] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  [
    "Neighbour",
    "an item within one that nobody holds",
    structsOf(ME, 0)
      .item(string, { parent: [8, 3] })
      .text("x")
      .uint(0)
      .bytes(),
  ],
  [
    "DeletedEdits",
    "a deletion beyond what Ann wrote",
    new UpdateWriter()
      .uint(0)
      .deletes(ANN, 0, 2 ** 31)
      .bytes(),
  ],
  [
    "DeletedEdits",
    "a deletion of somebody nobody knows",
    new UpdateWriter().uint(0).deletes(8, 0, 1).bytes(),
  ],
];

describe("an update that builds on what we do not hold", () => {
  test.each(gaps)("%s: %s is neither applied, stored nor kept waiting", (gap, _what, update) => {
    send("mallory", update);
    expect(reported("GapFound")).toEqual([{ type: "GapFound", memberId: "mallory", gap }]);
    expect(closes()).toEqual([]);
    expectNobodyElseNoticed();
  });
});

describe("a client id", () => {
  const byMe = structsOf(ME, 0).item(any, { key: "mine" }).uint(1).any(1).uint(0).bytes();
  const goesOn = structsOf(ME, 1).item(any, { key: "more" }).uint(1).any(1).uint(0).bytes();

  test("of another participant is refused", () => {
    send("ann", byMe);
    effects = [];
    send("mallory", goesOn);
    expect(closes()).toEqual([`mallory 4400 ${refusalReasons.ClientIdTaken}`]);
    expect(rows).toHaveLength(2);
  });

  test("stays its owner's over a reconnect, and past it nobody else's", () => {
    send("ann", byMe);
    room.people.leave("ann");
    room.join("ann again", visitor("ann"));
    send("ann again", goesOn);
    expect(rows).toHaveLength(3);
    expect(closes()).toEqual([]);
  });

  test("may be named by anybody who only repeats what is known", () => {
    send("ann", byMe);
    send("mallory", byMe, "step2");
    expect(closes()).toEqual([]);
  });

  test("is not bound by a full answer, which may carry what others wrote", () => {
    send("mallory", byMe, "step2");
    send("ann", goesOn);
    expect(closes()).toEqual([]);
    expect(rows).toHaveLength(3);
  });

  test("is nobody's where nobody can tell participants apart", () => {
    for (const member of ["one", "two"]) room.join(member, unknownVisitor);
    send("one", byMe);
    send("two", goesOn);
    expect(closes()).toEqual([]);
    expect(rows).toHaveLength(3);
  });
});

describe("legitimate, though it looks odd:", () => {
  test.each([
    ["garbage of an own client id", structsOf(ME, 0).raw(0, 5, 0).bytes()],
    [
      "a deleted item of an own client id",
      structsOf(ME, 0).item(deleted, { key: "k" }).uint(3, 0).bytes(),
    ],
    [
      "bytes, JSON and a missing value",
      structsOf(ME, 0, 2)
        .item(binary, { key: "b" })
        .uint(2)
        .raw(1, 2)
        .item(json, { key: "j" })
        .uint(2)
        .text("undefined")
        .text("[1]")
        .uint(0)
        .bytes(),
    ],
    [
      "values 16 deep",
      structsOf(ME, 0).item(any, { key: "k" }).uint(1).any(nested(16)).uint(0).bytes(),
    ],
    ["maps eight deep", nestedMaps(7)],
    ["512 people who set one key at once", unawareSets(512)],
    [
      "an item in something that is being deleted",
      structsOf(ME, 0)
        .item(type, { root: "canvas", key: "k" })
        .uint(ARRAY)
        .deletes(ANN, CARD, 1)
        .bytes(),
    ],
    ["Ann's own edits again, with a part that is new", annsBoard("hello!")],
  ])("%s", (_what, update) => {
    send("mallory", update, "step2");
    expect(closes()).toEqual([]);
    expect(reported("GapFound")).toEqual([]);
    expect(rows).toHaveLength(2);
  });
});

function send(member: string, update: Uint8Array, kind?: "step2"): void {
  perform(room.receive(member, editMessage(update, kind)));
  while (room.hasWork) perform(room.turn());
}

function perform(news: readonly Effect[]): void {
  effects.push(...news);
  for (const effect of news) {
    if (effect.type !== "append") continue;
    rows.push(effect.update);
    perform(room.committed());
  }
}

/** Nothing was stored, relayed or sent to Ann; what she does next still is. */
function expectNobodyElseNoticed(): void {
  expect(rows).toHaveLength(1);
  const toOthers = effects.filter(
    (effect) => effect.type === "relay" || ("memberId" in effect && effect.memberId === "ann"),
  );
  expect(toOthers).toEqual([]);
  send("ann", structsOf(9, 0).item(any, { key: "after" }).uint(1).any("alive").uint(0).bytes());
  expect(rows).toHaveLength(2);
  const doc = new Y.Doc();
  for (const row of rows) Y.applyUpdate(doc, row);
  expect(doc.getMap("cards").get("after")).toBe("alive");
  expect(doc.store.pendingStructs).toBeNull();
}

const reported = (name: string) =>
  effects.flatMap((effect) =>
    effect.type === "report" && effect.fact.type === name ? [effect.fact] : [],
  );

const closes = () =>
  effects.flatMap((effect) =>
    effect.type === "close" ? [`${effect.memberId} ${effect.code} ${effect.reason}`] : [],
  );

function raw(...bytes: number[]): Uint8Array {
  return Uint8Array.from(bytes);
}

function annsBoard(title = "hello"): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = ANN;
  const card = new Y.Map<unknown>();
  doc.getMap("cards").set("a", card);
  card.set("owner", "Ann");
  card.set("title", new Y.Text(title));
  return Y.encodeStateAsUpdate(doc);
}

function nested(depth: number): AnyEncodable {
  return depth === 0 ? null : [nested(depth - 1)];
}

/** Maps within each other, below the root. */
function nestedMaps(depth: number): Uint8Array {
  const writer = structsOf(ME, 0, depth).item(type, { key: "k" }).uint(MAP);
  for (let clock = 0; clock < depth - 1; clock++)
    writer.item(type, { parent: [ME, clock], key: "k" }).uint(MAP);
  return writer.uint(0).bytes();
}

/** Each between the first letter and one of two others: Yjs would walk over all the ones before it. */
function behindOne(count: number): Uint8Array {
  const writer = structsOf(ME, 0, count);
  for (let n = 0; n < count; n++)
    writer.item(string, { origin: [ANN, LETTERS], right: [ANN, LETTERS + 2 + (n % 2)] }).text("x");
  return writer.uint(0).bytes();
}

function unawareSets(count: number, client = ME): Uint8Array {
  const writer = structsOf(client, 0, count);
  for (let n = 0; n < count; n++) writer.item(any, { key: "k" }).raw(1, 126);
  return writer.uint(0).bytes();
}

function manyClients(count: number): Uint8Array {
  const writer = new UpdateWriter().uint(count);
  for (let client = 1_000; client < 1_000 + count; client++)
    writer
      .uint(1, client, 0)
      .item(any, { key: `k${client}` })
      .raw(1, 126);
  return writer.uint(0).bytes();
}

function mutualNeighbours(): Uint8Array {
  const writer = new UpdateWriter()
    .uint(2, 1, 8, 0)
    .item(string, { origin: [ME, 0] })
    .text("x");
  return writer
    .uint(1, ME, 0)
    .item(string, { origin: [8, 0] })
    .text("y")
    .uint(0)
    .bytes();
}
