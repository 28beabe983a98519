import { openJourneyDoc, seedBoard } from "@cojourney/journey-model";
import { closeCode, type EditRefusal, type LockGroup } from "@cojourney/journey-model/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { visitor } from "#testing/visitors.ts";
import { askMissing, editMessage, readServerMessage, type ServerMessage } from "#testing/wire.ts";
import type { Effect } from "./effect.ts";
import { Room } from "./room.ts";
import { defaultRoomLimits, type RoomLimits } from "./room-limits.ts";

let room: Room;
/** The room's clock, which stands still unless a test moves it. */
let nowMs = 0;
let rows: Uint8Array[];
/** What members were sent, and how their connections ended. */
let inboxes: Map<string, ServerMessage[]>;
let closings: Map<string, number>;

beforeEach(() => openRoom());

function openRoom(limits: Partial<RoomLimits> = {}): void {
  rows = [seed()];
  reload(limits);
}

/** Opens the room with what the log has now. */
function reload(limits: Partial<RoomLimits> = {}): void {
  inboxes = new Map();
  closings = new Map();
  room = new Room({ limits: { ...defaultRoomLimits, ...limits }, nowMs: () => nowMs });
  perform(room.loaded({ snapshot: null, rows, quarantined: 0 }));
  perform(room.join("fay", visitor("fay", { role: "facilitator" })));
  perform(room.join("pat", visitor("pat")));
  perform(room.join("vic", visitor("vic", { role: "viewer" })));
}

/** Each root with the lock that covers it, and an edit of it. */
const editsByGroup: readonly (readonly [LockGroup, string, (doc: Y.Doc) => void])[] = [
  ["structure", "renames the board", (doc) => doc.getMap("meta").set("title", "Mine")],
  ["structure", "adds a phase", (doc) => doc.getMap("phases").set("p", new Y.Map())],
  ["structure", "takes a lane away", (doc) => doc.getMap("lanes").delete(firstKey(doc, "lanes"))],
  ["content", "adds a card", (doc) => doc.getMap("cards").set("new", new Y.Map())],
  ["content", "takes a card away", (doc) => doc.getMap("cards").delete("held")],
  ["content", "writes within a card", (doc) => titleOf(doc).insert(0, "x")],
  ["content", "takes letters out of a card", (doc) => titleOf(doc).delete(0, 1)],
  ["content", "sets an emotion", (doc) => doc.getMap("emotions").set("s", { score: 2 })],
  ["drawing", "draws", (doc) => doc.getMap("canvas").set("shape:1", new Y.Map())],
];

describe.each(editsByGroup)("a participant, with %s locked, who %s", (group, _what, edit) => {
  test("changes nothing: they are told, nobody else sees it, the log has none of it", () => {
    lock(group);
    const refused = send("pat", editOf(edit));
    expect(refused).toEqual({ reason: "Locked", groups: [group] });
    expectNobodyNoticed();
  });

  test("may, as soon as it is open again, and while only the others are locked", () => {
    lock(...(["structure", "content", "drawing"] as const).filter((other) => other !== group));
    expect(send("pat", editOf(edit))).toBeNull();
    expect(rows).toHaveLength(2);
  });

  test("is stopped where a facilitator is not", () => {
    lock("structure", "content", "drawing");
    expect(send("fay", editOf(edit))).toBeNull();
    expect(rows).toHaveLength(2);
  });
});

describe("what came of a vote", () => {
  const forged: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
    ["add one", (doc) => doc.getMap("votes").set("new", { id: "new" })],
    ["change one", (doc) => doc.getMap("votes").set("round", { id: "round" })],
    ["take one away", (doc) => doc.getMap("votes").delete("round")],
  ];

  test.each(forged)("cannot be written by anybody: %s", (_what, edit) => {
    rows = [seed((doc) => doc.getMap("votes").set("round", { id: "round", voters: 3 }))];
    reload();
    for (const member of ["fay", "pat"])
      expect(send(member, editOf(edit))).toEqual({ reason: "NotForPeople", groups: [] });
    expectNobodyNoticed();
  });

  test("does not stand in the way of whoever answers with all that there is", () => {
    rows = [seed((doc) => doc.getMap("votes").set("round", { id: "round", voters: 3 }))];
    reload();
    expect(send("pat", Y.encodeStateAsUpdate(replica()), "step2")).toBeNull();
  });
});

describe("a viewer", () => {
  test.each(editsByGroup)("may not touch %s: whoever %s", (_group, _what, edit) => {
    expect(send("vic", editOf(edit))).toEqual({ reason: "ViewerMayNotEdit", groups: [] });
    expectNobodyNoticed();
  });

  test("stays one, whatever the document says about roles", () => {
    const claim = editOf((doc) => doc.getMap("meta").set("role", "facilitator"));
    send("fay", claim);
    expect(
      send(
        "vic",
        editOf((doc) => doc.getMap("cards").set("x", 1)),
      ),
    ).toMatchObject({
      reason: "ViewerMayNotEdit",
    });
  });

  test.each([
    ["nothing", () => Uint8Array.of(0, 0)],
    ["all that everybody has, removals included", () => withRemovals()],
  ])("may answer the server's question with %s", (_what, update) => {
    const known = update();
    expect(send("vic", known, "step2")).toBeNull();
    expect(closings.size).toBe(0);
  });

  test("leaves no garbage behind either", () => {
    // A struct of garbage at clock 0 of client 9: it would change nothing but every later update.
    expect(send("vic", Uint8Array.of(1, 1, 9, 0, 0, 3, 0))).toMatchObject({
      reason: "ViewerMayNotEdit",
    });
    expectNobodyNoticed();
  });

  test("is shown the board and the others, and is in the roster", () => {
    perform(room.receive("vic", askMissing()));
    expect(inboxes.get("vic")?.some(({ type }) => type === "missing")).toBe(true);
    expect(peopleSeenBy("vic")).toEqual(["fay facilitator", "pat participant", "vic viewer"]);
  });
});

describe("a refused edit", () => {
  test("names the message by its number, and closes with a code of its own", () => {
    lock("content");
    send(
      "pat",
      editOf((doc) => doc.getMap("canvas").set("shape:1", 1)),
    );
    send(
      "pat",
      editOf((doc) => doc.getMap("cards").set("x", 1)),
    );
    const notice = inboxes.get("pat")?.find(({ type }) => type === "notice");
    expect(notice).toMatchObject({ notice: { type: "editRefused", ordinal: 2 } });
    expect(closings.get("pat")).toBe(closeCode.editRefused);
  });

  test("takes along what its author sent right behind it, and nobody else's", () => {
    lock("content");
    const doc = replica();
    const updates: Uint8Array[] = [];
    doc.on("update", (update) => updates.push(update));
    doc.getMap("cards").set("x", 1);
    doc.getMap("canvas").set("shape:1", 1);
    for (const update of updates) perform(room.receive("pat", editMessage(update)));
    perform(room.receive("fay", editMessage(editOf((fay) => fay.getMap("cards").set("y", 2)))));
    turn();
    const held = docOf(rows);
    expect([held.getMap("cards").has("x"), held.getMap("canvas").has("shape:1")]).toEqual([
      false,
      false,
    ]);
    expect(held.getMap("cards").get("y")).toBe(2);
  });

  test("of somebody who comes back from offline is refused whole, locked and open parts alike", () => {
    const offline = replica();
    offline.getMap("canvas").set("shape:1", 1);
    offline.getMap("cards").set("x", 1);
    lock("content");
    const refused = send("pat", Y.encodeStateAsUpdate(offline), "step2");
    expect(refused).toEqual({ reason: "Locked", groups: ["content"] });
    expectNobodyNoticed();
  });

  test("covers taking back and doing again", () => {
    const doc = replica();
    const undo = new Y.UndoManager(doc.getMap("cards"));
    const updates: Uint8Array[] = [];
    doc.on("update", (update) => updates.push(update));
    doc.getMap("cards").set("x", 1);
    for (const update of updates.splice(0)) expect(send("pat", update)).toBeNull();
    lock("content");
    undo.undo();
    for (const update of updates.splice(0))
      expect(send("pat", update)).toMatchObject({ reason: "Locked" });
  });
});

describe("live", () => {
  test("a lock reaches everybody at once, with who set it", () => {
    lock("structure");
    for (const member of ["fay", "pat", "vic"])
      expect(inboxes.get(member)?.at(-1)).toEqual({
        type: "control",
        control: { type: "locks", locks: [{ group: "structure", by: "Fay" }] },
      });
  });

  test("an edit that waits for the disk when the lock comes is judged by the lock", () => {
    perform(room.receive("pat", editMessage(editOf((doc) => doc.getMap("cards").set("x", 1)))));
    lock("content");
    turn();
    expect(closings.get("pat")).toBe(closeCode.editRefused);
  });

  test("a new role holds from the next edit on, and is told", () => {
    perform(room.people.follow({ type: "role", participantId: "pat", role: "viewer" }));
    expect(inboxes.get("pat")?.at(-1)).toMatchObject({
      control: { type: "state", role: "viewer" },
    });
    expect(
      send(
        "pat",
        editOf((doc) => doc.getMap("cards").set("x", 1)),
      ),
    ).toMatchObject({
      reason: "ViewerMayNotEdit",
    });
  });

  test("an ended session closes its connections and drops what still waits", () => {
    perform(room.receive("pat", editMessage(editOf((doc) => doc.getMap("cards").set("x", 1)))));
    perform(room.people.follow({ type: "sessionsEnded", sessionIds: ["pat's session"] }));
    turn();
    expect([...closings]).toEqual([["pat", closeCode.accessEnded]]);
    expect(rows).toHaveLength(1);
  });
});

describe("the roster", () => {
  test("says who shows themselves by which client id, in name and colour of the server's", () => {
    perform(room.receive("pat", presence(77)));
    perform(
      room.people.follow({
        type: "introduction",
        participantId: "pat",
        introduction: { name: "Patty", color: "rose" },
      }),
    );
    perform(room.people.show());
    const news = inboxes.get("fay")?.findLast(({ type }) => type === "control");
    expect(news).toMatchObject({
      control: {
        type: "people",
        people: expect.arrayContaining([
          expect.objectContaining({ id: "pat", name: "Patty", color: "rose", clientIds: [77] }),
        ]),
      },
    });
  });

  test("says who left when their last tab is gone", () => {
    perform(room.join("pat2", visitor("pat")));
    perform(room.people.leave("pat"));
    perform(room.people.show());
    expect(peopleSeenBy("fay")).toContain("pat participant");
    perform(room.people.leave("pat2"));
    perform(room.people.show());
    expect(inboxes.get("fay")?.at(-1)).toMatchObject({ control: { gone: ["pat"] } });
  });
});

describe("a limit", () => {
  test("of people sends one too many away and says why, but lets one who is here open another tab", () => {
    openRoom({ people: 3 });
    perform(room.join("eve", visitor("eve")));
    expect(closings.get("eve")).toBe(closeCode.full);
    perform(room.join("pat2", visitor("pat", { sessionId: "another" })));
    expect(closings.has("pat2")).toBe(false);
  });

  test("of tabs sends the sixth of a session away", () => {
    for (let tab = 2; tab <= 6; tab++) perform(room.join(`pat${tab}`, visitor("pat")));
    expect([...closings]).toEqual([["pat6", closeCode.full]]);
  });

  test("of edits closes with a name, after a burst that nobody reaches by hand", () => {
    const edit = () => perform(room.receive("pat", editMessage(Uint8Array.of(0, 0))));
    for (let n = 0; n < 200; n++) edit();
    nowMs += 1_000;
    for (let n = 0; n < 60; n++) edit();
    expect(closings.size).toBe(0);
    edit();
    expect(closings.get("pat")).toBe(closeCode.tryLater);
  });

  test("of presence leaves some out and says so once, and a flood costs the connection", () => {
    for (let n = 0; n < 300; n++) perform(room.receive("pat", presence(77, n)));
    const notices = inboxes.get("pat")?.filter(({ type }) => type === "notice") ?? [];
    expect(notices).toHaveLength(1);
    expect(closings.size).toBe(0);
    for (let n = 300; n < 600; n++) perform(room.receive("pat", presence(77, n)));
    expect(closings.get("pat")).toBe(closeCode.tooFast);
  });

  test("of size refuses what makes the board grow and lets people remove things", () => {
    openRoom({ warnBytes: seed().length + 1_000, maxBytes: seed().length + 2_000 });
    const big = (doc: Y.Doc) => doc.getMap("cards").set("big", "x".repeat(3_000));
    expect(send("fay", editOf(big))).toBeNull();
    expect(inboxes.get("pat")?.at(-1)).toMatchObject({ notice: { type: "boardLarge" } });
    expect(
      send(
        "pat",
        editOf((doc) => doc.getMap("cards").set("x", 1)),
      ),
    ).toEqual({
      reason: "BoardFull",
      groups: [],
    });
    expect(
      send(
        "fay",
        editOf((doc) => doc.getMap("cards").delete("big")),
      ),
    ).toBeNull();
    expect(
      send(
        "fay",
        editOf((doc) => doc.getMap("cards").set("x", 1)),
      ),
    ).toBeNull();
  });
});

/** Performs what the room wants, and plays the log and the wire. */
function perform(effects: readonly Effect[]): void {
  for (const effect of effects) {
    if (effect.type === "append") {
      rows.push(effect.update);
      perform(room.committed());
    } else if (effect.type === "send") put(effect.memberId, effect.message);
    else if (effect.type === "close") closings.set(effect.memberId, effect.code);
    else if (effect.type === "relay")
      for (const member of ["fay", "pat", "vic"])
        if (member !== effect.exceptId) put(member, effect.message);
  }
}

function put(memberId: string, message: Uint8Array): void {
  const inbox = inboxes.get(memberId) ?? [];
  inboxes.set(memberId, [...inbox, readServerMessage(message)]);
}

function turn(): void {
  while (room.hasWork) perform(room.turn());
}

/** Returns why it was refused; null when it was taken. */
function send(memberId: string, update: Uint8Array, type?: "step2"): EditRefusal | null {
  const before = inboxes.get(memberId)?.length ?? 0;
  perform(room.receive(memberId, editMessage(update, type)));
  turn();
  for (const message of inboxes.get(memberId)?.slice(before) ?? [])
    if (message.type === "notice" && message.notice.type === "editRefused")
      return { reason: message.notice.reason, groups: message.notice.groups };
  return null;
}

function lock(...groups: LockGroup[]): void {
  perform(
    room.people.follow({ type: "locks", locks: groups.map((group) => ({ group, by: "Fay" })) }),
  );
}

function expectNobodyNoticed(): void {
  expect(rows).toHaveLength(1);
  expect(inboxes.get("fay")?.some(({ type }) => type === "update")).toBe(false);
}

function peopleSeenBy(memberId: string): string[] {
  const people = new Map<string, string>();
  for (const message of inboxes.get(memberId) ?? [])
    if (message.type === "control" && message.control.type !== "locks")
      for (const { id, role } of message.control.people) people.set(id, role);
  perform(room.people.show());
  for (const message of inboxes.get(memberId) ?? [])
    if (message.type === "control" && message.control.type === "people")
      for (const { id, role } of message.control.people) people.set(id, role);
  return [...people].map(([id, role]) => `${id} ${role}`).toSorted();
}

/** A board with a card whose title people may write in. */
function seed(furnish: (doc: Y.Doc) => void = () => {}): Uint8Array {
  const doc = new Y.Doc();
  seedBoard(openJourneyDoc(doc), { title: "T", framework: "funnel", language: "en" });
  const card = new Y.Map<unknown>();
  card.set("title", new Y.Text("held"));
  doc.getMap("cards").set("held", card);
  furnish(doc);
  return Y.encodeStateAsUpdate(doc);
}

/** What a client sends after this edit of the board as it is now. */
function editOf(edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = replica();
  const before = Y.encodeStateVector(doc);
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  edit(doc);
  return updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(doc, before);
}

const replica = (): Y.Doc => docOf(rows);

/** All that is known, after something was removed. */
function withRemovals(): Uint8Array {
  send(
    "fay",
    editOf((doc) => doc.getMap("cards").delete("held")),
  );
  return Y.encodeStateAsUpdate(replica());
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function titleOf(doc: Y.Doc): Y.Text {
  const card = doc.getMap("cards").get("held");
  const title = card instanceof Y.Map ? card.get("title") : null;
  if (!(title instanceof Y.Text)) throw new Error("The card has no title.");
  return title;
}

const firstKey = (doc: Y.Doc, root: string): string => [...doc.getMap(root).keys()][0] ?? "";

function presence(clientId: number, clock = 0): Uint8Array {
  return Uint8Array.of(1, 7, 1, clientId, ...clockBytes(clock), 2, 0x7b, 0x7d);
}

/** Always two bytes, so that the message's length stays the same. */
const clockBytes = (clock: number): number[] => {
  const shifted = clock + 128;
  return [(shifted & 0x7f) | 0x80, shifted >> 7];
};
