import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { type RoomLimits, defaultRoomLimits } from "#core/room-limits.ts";
import { visitor } from "#testing/visitors.ts";
import { structsOf, UpdateWriter } from "#testing/update-writer.ts";
import { askMissing, editMessage, readServerMessage } from "#testing/wire.ts";
import type { Effect } from "./effect.ts";
import { structKind } from "./guard/read-content.ts";
import { Room } from "./room.ts";

let nowMs: number;
let rows: Uint8Array[];
let effects: Effect[];
let room: Room;

function openRoom(limits: Partial<RoomLimits> = {}): void {
  room = new Room({ nowMs: () => nowMs, limits: { ...defaultRoomLimits, ...limits } });
  perform(room.loaded({ snapshot: null, rows, quarantined: 0 }));
}

beforeEach(() => {
  nowMs = 0;
  rows = [];
  effects = [];
  openRoom();
});

function perform(news: readonly Effect[]): void {
  effects.push(...news);
  for (const effect of news)
    if (effect.type === "append") {
      rows.push(effect.update);
      perform(room.committed());
    }
}

function send(member: string, update: Uint8Array, kind: "step2" | "update" = "update"): void {
  perform(room.receive(member, editMessage(update, kind)));
  while (room.hasWork) perform(room.turn());
}

/** A value each in the name of so many clients, from this one on. */
function madeUp(first: number, count: number): Uint8Array {
  const writer = new UpdateWriter().uint(count);
  for (let client = first + count - 1; client >= first; client--)
    writer
      .uint(1, client, 0)
      .item(structKind.any, { key: `k${client}` })
      .raw(1, 126);
  return writer.uint(0).bytes();
}

const closes = () =>
  effects.flatMap((effect) =>
    effect.type === "close" ? [`${effect.memberId} ${effect.code} ${effect.reason}`] : [],
  );

const stored = (): Y.Doc => {
  const doc = new Y.Doc();
  for (const row of rows) Y.applyUpdate(doc, row);
  return doc;
};

/** Somebody joins who has the whole board on their device, as everybody has who was here before. */
function joinWithAll(member: string): string[] {
  effects = [];
  perform(room.join(member, visitor(member)));
  perform(room.receive(member, askMissing(Y.encodeStateVector(stored()))));
  return effects.flatMap((effect) =>
    effect.type === "send" && effect.memberId === member
      ? [readServerMessage(effect.message).type]
      : [],
  );
}

test("full answers with thousands of made-up client ids lock nobody out who holds them", () => {
  for (const [n, member] of ["mallory", "eve", "trudy"].entries()) {
    perform(room.join(member, visitor(member)));
    send(member, madeUp(1_000_000 * (n + 1), 4_096), "step2");
  }
  expect(stored().store.clients.size).toBe(3 * 4_096);
  expect(joinWithAll("ann")).toContain("missing");
  expect(closes()).toEqual([]);
});

test("a board of ten thousand client ids that were honest opens after a restart, while it is read and later", () => {
  rows = [madeUp(5_000, 4_000), madeUp(50_000, 4_000), madeUp(500_000, 4_000)];
  room = new Room({ nowMs: () => nowMs });
  perform(room.join("ann", visitor("ann")));
  perform(room.receive("ann", askMissing(Y.encodeStateVector(stored()))));
  perform(room.loaded({ snapshot: null, rows, quarantined: 0 }));
  expect(closes()).toEqual([]);
  expect(joinWithAll("bob")).toContain("missing");
});

test("a question that names many more than the board ever knew is refused", () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, madeUp(5_000, 4_097));
  perform(room.join("mallory", visitor("mallory")));
  perform(room.receive("mallory", askMissing(Y.encodeStateVector(doc))));
  expect(closes()).toEqual([
    "mallory 4400 A state vector of 4097 entries is too large for this board.",
  ]);
});

test("a tab from before a restore is sent to reload, however many wrote in what was replaced", () => {
  rows = [madeUp(5_000, 4_000), madeUp(50_000, 4_000)];
  const before = stored();
  room = new Room({ nowMs: () => nowMs });
  const retired = [...before.store.clients.keys()];
  room.loaded({ snapshot: null, rows: [madeUp(3, 1)], quarantined: 0 }, retired);
  perform(room.join("ann", visitor("ann")));
  perform(room.receive("ann", askMissing(Y.encodeStateVector(before))));
  expect(closes()).toEqual([]);
  send("ann", Y.encodeStateAsUpdate(before), "step2");
  expect(closes()).toEqual(["ann 4410 The board was restored or cleared since; reload it."]);
});

test("one participant brings so many at once and comes back with more later, over reconnects and tabs", () => {
  perform(room.join("mallory", visitor("mallory")));
  for (let n = 0; n < 64; n++) send("mallory", madeUp(10_000 + 64 * n, 64));
  expect(closes()).toEqual([]);
  send("mallory", madeUp(1_000_000, 1));
  expect(closes()).toEqual(["mallory 1013 Too many client ids at once; come back."]);
  expect(rows).toHaveLength(64);

  perform(room.join("mallory again", visitor("mallory")));
  send("mallory again", madeUp(1_000_000, 1), "step2");
  expect(closes()).toHaveLength(2);
  perform(room.join("ann", visitor("ann")));
  send("ann", madeUp(2_000_000, 1));
  expect(rows).toHaveLength(65);

  nowMs += 3_600_000;
  perform(room.join("mallory once more", visitor("mallory")));
  send("mallory once more", madeUp(1_000_000, 1), "step2");
  expect(rows).toHaveLength(66);
});

test("client ids of a batch that the disk refuses are counted once, however often it is tried", () => {
  openRoom({ newClientsBurst: 2, newClientsPerSecond: 0 });
  perform(room.join("ann", visitor("ann")));
  room.receive("ann", editMessage(madeUp(7, 1)));
  for (let tries = 0; tries < 5; tries++) {
    room.turn();
    room.appendFailed();
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    room.retry();
  }
  while (room.hasWork) perform(room.turn());
  expect(rows).toHaveLength(1);
  expect(closes()).toEqual([]);
});

test("a board with as many client ids as a message can name takes edits of those, and deletions", () => {
  openRoom({ clients: 2 });
  perform(room.join("ann", visitor("ann")));
  send("ann", madeUp(7, 1));
  send("ann", madeUp(9, 1));
  send("ann", structsOf(9, 1).item(structKind.any, { key: "more" }).raw(1, 126).uint(0).bytes());
  expect(rows).toHaveLength(3);
  send("ann", madeUp(11, 1));
  expect(closes()).toEqual([
    "ann 4403 The board has reached its largest size. Remove something first.",
  ]);
  expect(rows).toHaveLength(3);
});
