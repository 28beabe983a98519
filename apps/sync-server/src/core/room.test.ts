import { closeCode } from "@cojourney/journey-model/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { askMissing, editMessage, MUTE_UPDATE, readServerMessage } from "#testing/wire.ts";
import { visitor } from "#testing/visitors.ts";
import { changeBoard } from "./change-board.ts";
import type { Effect } from "./effect.ts";
import type { Guard } from "./guard/guard-update.ts";
import { Room, type RoomOptions } from "./room.ts";

let room: Room;
/** What the log holds: the test appends by hand, so a crash is simply not calling `committed`. */
let rows: Uint8Array[];

beforeEach(() => openRoom());

function openRoom(options?: RoomOptions): void {
  rows = [];
  room = new Room(options);
  room.loaded({ snapshot: null, rows, quarantined: 0 });
  for (const member of ["ann", "bob"]) {
    room.join(member);
    room.receive(member, editMessage(Uint8Array.of(0, 0), "step2"));
  }
  room.turn();
}

/** A guard that misses everything, to see what the room does about it by itself. */
const letsEverythingIn: Guard = (_doc, bytes) => ({
  type: "Sound",
  newsOf: [...Y.parseUpdateMeta(bytes).to.keys()],
  touchedRoots: () => new Set(),
  isInOrder: () => true,
  searchSteps: Infinity,
});

describe("a room that nobody needs the document of", () => {
  let nowMs = 0;
  beforeEach(() => {
    nowMs = 0;
    openRoom({ nowMs: () => nowMs });
    room.receive("ann", editMessage(cardUpdate("c1")));
    append(room.turn());
    room.committed();
  });

  test("rests after a while, and not before", () => {
    nowMs = 9;
    expect(room.rest(10)).toBe(false);
    expect(room.state).toBe("ready");
    nowMs = 10;
    expect(room.rest(10)).toBe(true);
    expect(room.state).toBe("resting");
    expect(room.isStored).toBe(true);
    expect(room.facts).not.toBeNull();
  });

  test("does not rest while an edit waits, or is being stored", () => {
    room.receive("ann", editMessage(cardUpdate("c2")));
    expect(room.rest(0)).toBe(false);
    append(room.turn());
    expect(room.rest(0)).toBe(false);
  });

  test("is read again for the next edit, which is stored and relayed like any other", () => {
    room.rest(0);
    expect(summary(room.receive("bob", editMessage(cardUpdate("c2"))))).toEqual(["load"]);
    expect(room.turn()).toEqual([]);
    expect(summary(room.receive("ann", editMessage(cardUpdate("c3"))))).toEqual([]);
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    append(room.turn());
    expect(summary(room.committed())).toEqual(["ann saved 3", "bob saved 2", "all: update"]);
    expect(cardsOf(rows)).toEqual(["c1", "c2", "c3"]);
  });

  test("is read again for who comes, and still shows who is there meanwhile", () => {
    room.rest(0);
    expect(summary(room.join("eve"))).toContain("load");
    expect(summary(room.receive("eve", askMissing()))).toEqual([]);
    const answers = summary(room.loaded({ snapshot: null, rows, quarantined: 0 }));
    expect(answers).toContain("eve missing");
  });
});

describe("a room of a board whose title is known", () => {
  const facts = { title: "Grinder", language: "en" } as const;
  const fresh = () => ({ snapshot: null, rows, quarantined: 0 });
  beforeEach(() => {
    rows = [cardUpdate("c1")];
    room = new Room();
    room.loaded(fresh(), [], facts);
  });

  test("lets people in without building the document", () => {
    expect(room.facts).toEqual(facts);
    expect(summary(room.join("ann"))).toEqual(["ann control", "ann greeted", "ann askMissing"]);
    expect(summary(room.receive("ann", askMissing()))).toEqual(["ann missing"]);
    const answer = editMessage(Uint8Array.of(0, 0), "step2");
    expect(summary(room.receive("ann", answer))).toEqual(["ann saved 1"]);
    expect(room.state).toBe("read");
    expect(room.hasWork).toBe(false);
  });

  test("builds it for the first edit, which is stored and relayed like any other", () => {
    for (const member of ["ann", "bob"]) room.join(member);
    room.receive("ann", editMessage(cardUpdate("c2")));
    expect(room.hasWork).toBe(true);
    while (room.state !== "appending") append(room.turn());
    expect(summary(room.committed())).toEqual(["ann saved 1", "all but ann: update"]);
    expect(cardsOf(rows)).toEqual(["c1", "c2"]);
  });

  test("builds it for whoever has a part of the board, and answers the others too", () => {
    const part = new Y.Doc();
    Y.applyUpdate(part, cardUpdate("c0"));
    rows.unshift(cardUpdate("c0"));
    room = new Room();
    for (const member of ["ann", "bob", "eve"]) room.join(member);
    room.receive("ann", askMissing());
    room.receive("bob", askMissing(Y.encodeStateVector(part)));
    room.receive("eve", askMissing());
    const answers = summary(room.loaded(fresh(), [], facts));
    expect(answers.filter((line) => line.endsWith("missing"))).toEqual([
      "ann missing",
      "bob missing",
      "eve missing",
    ]);
    expect(room.state).toBe("ready");
  });

  test("rests, and is only read again for the next who comes", () => {
    expect(room.rest(0)).toBe(true);
    expect(summary(room.join("ann"))).toEqual(["load"]);
    expect(summary(room.loaded(fresh()))).toEqual(["ann control", "ann greeted", "ann askMissing"]);
    expect(room.state).toBe("read");
  });

  test("is `ready` as soon as somebody is about to change it, wherever it was", () => {
    room.wake();
    expect(room.state).toBe("ready");
    room.rest(0);
    expect(summary(room.wake())).toEqual(["load"]);
    room.loaded(fresh());
    expect(room.state).toBe("ready");
  });

  test("of which other servers may write builds it at once", () => {
    room = new Room({ hasPeers: true });
    room.loaded(fresh(), [], facts);
    expect(room.state).toBe("ready");
  });
});

describe("an edit", () => {
  test("is appended, and nobody hears of it before the commit", () => {
    room.receive("ann", editMessage(cardUpdate("c1")));
    const effects = room.turn();
    expect(effects.map(({ type }) => type)).toEqual(["append"]);
    expect(room.state).toBe("appending");
  });

  test("is acknowledged to its sender and then relayed to the others, after the commit", () => {
    room.receive("ann", editMessage(cardUpdate("c1")));
    append(room.turn());
    expect(summary(room.committed())).toEqual(["ann saved 2", "all but ann: update"]);
    expect(room.state).toBe("ready");
  });

  test("goes with all others of its tick in one append and one relay", () => {
    room.receive("ann", editMessage(cardUpdate("c1")));
    room.receive("bob", editMessage(cardUpdate("c2")));
    room.receive("ann", editMessage(cardUpdate("c3")));
    const effects = room.turn();
    expect(effects).toHaveLength(1);
    append(effects);
    expect(summary(room.committed())).toEqual(["ann saved 3", "bob saved 2", "all: update"]);
    expect(cardsOf(rows)).toEqual(["c1", "c2", "c3"]);
  });

  test("that comes during a commit waits for its own", () => {
    room.receive("ann", editMessage(cardUpdate("c1")));
    append(room.turn());
    room.receive("ann", editMessage(cardUpdate("c2")));
    expect(room.turn()).toEqual([]);
    expect(summary(room.committed())).toEqual(["ann saved 2", "all but ann: update"]);
    append(room.turn());
    expect(summary(room.committed())).toEqual(["ann saved 3", "all but ann: update"]);
  });

  test("that brings nothing new is acknowledged without touching the log", () => {
    const update = cardUpdate("c1");
    commitEdit("ann", update);
    room.receive("bob", editMessage(update));
    expect(summary(room.turn())).toEqual(["bob saved 2"]);
    expect(rows).toHaveLength(1);
  });

  test("of somebody who left at once is stored all the same", () => {
    room.receive("ann", editMessage(cardUpdate("c1")));
    room.people.leave("ann");
    append(room.turn());
    expect(summary(room.committed())).toEqual(["all but ann: update"]);
  });

  test("that cannot be stored waits, with what follows it, and nobody sees or is told anything of it", () => {
    commitEdit("ann", cardUpdate("c1"));
    room.receive("ann", editMessage(cardUpdate("c2")));
    room.turn();
    expect(summary(room.appendFailed())).toEqual(["retryLater", "all: notice", "load"]);
    room.receive("bob", editMessage(cardUpdate("c3")));
    expect(room.loaded({ snapshot: null, rows, quarantined: 0 })).toEqual([]);
    expect(cardsSeenBy("eve")).toEqual(["c1"]);
    expect([room.hasWork, room.isIdle, room.turn()]).toEqual([false, false, []]);

    room.retry();
    append(room.turn());
    expect(summary(room.committed())).toEqual([
      "all: notice",
      "ann saved 3",
      "bob saved 2",
      "all: update",
    ]);
  });

  test("is sent back when too much waits for a disk that refuses", () => {
    room.receive("ann", editMessage(cardUpdate("c1")));
    room.turn();
    room.appendFailed();
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    const large = editMessage(new Uint8Array(1_000_000));
    const effects = Array.from({ length: 9 }, () => room.receive("bob", large)).flat();
    expect(summary(effects)).toContain(`bob closed ${closeCode.notStored}`);
  });
});

describe("on one of several servers", () => {
  beforeEach(() => openRoom({ hasPeers: true }));

  const cardsSaid = (effects: readonly Effect[]): string[] => {
    const updates = effects.flatMap((effect) => {
      const message = effect.type === "relay" ? readServerMessage(effect.message) : null;
      return message?.type === "update" ? [message.bytes] : [];
    });
    return cardsOf(updates);
  };

  test("what another one committed goes to everybody, and is not stored again", () => {
    const effects = room.catchUp([cardUpdate("theirs")]);
    expect(summary(effects)).toEqual(["all: update"]);
    expect(room.turn()).toEqual([]);
    expect(cardsSeenBy("eve")).toEqual(["theirs"]);
    expect(room.catchUp([Uint8Array.of(9, 9, 9)])).toEqual([]);
  });

  test("what another one committed before our batch is told when that is committed", () => {
    room.receive("ann", editMessage(cardUpdate("ours")));
    room.turn();
    const effects = room.committed([cardUpdate("theirs")]);
    expect(summary(effects)).toEqual(["ann saved 2", "all but ann: update", "all: update"]);
    expect(cardsSeenBy("eve").toSorted()).toEqual(["ours", "theirs"]);
  });

  test("a batch that was overtaken is decided on again, after everybody has what came first", () => {
    commitEdit("ann", cardUpdate("c1"));
    room.receive("ann", editMessage(cardUpdate("c2")));
    room.turn();
    expect(summary(room.overtaken())).toEqual(["load"]);
    expect(room.catchUp([cardUpdate("early")])).toEqual([]);
    rows.push(cardUpdate("theirs"));
    const caughtUp = room.loaded({ snapshot: null, rows, quarantined: 0 });
    expect(cardsSaid(caughtUp).toSorted()).toEqual(["early", "theirs"]);
    append(room.turn());
    expect(summary(room.committed())).toEqual(["ann saved 3", "all but ann: update"]);
    expect(cardsSeenBy("eve").toSorted()).toEqual(["c1", "c2", "early", "theirs"]);
  });

  test("edits that another one stored already are acknowledged and not stored again", () => {
    const edit = cardUpdate("c1");
    room.receive("ann", editMessage(edit));
    room.turn();
    room.overtaken();
    rows.push(edit);
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    expect(summary(room.turn())).toEqual(["ann saved 2"]);
  });

  test("a session that storage knows no more ends, unless its owner came while storage was read", () => {
    const known = {
      participantId: "pat",
      role: "participant",
      name: "Pat",
      color: "teal",
    } as const;
    room.join("pat", { ...known, sessionId: "s1" });
    const { memberIds } = room.people;
    room.join("pat again", { ...known, sessionId: "s2" });
    const standing = {
      locks: [],
      ownersByClientId: new Map(),
      rolesBySessionId: new Map(),
      introductionsById: new Map(),
    };
    expect(summary(room.people.review(standing, memberIds))).toEqual([
      `pat closed ${closeCode.accessEnded}`,
    ]);
    expect(room.people.memberIds).toContain("pat again");
  });
});

test("a snapshot is asked for when the log has grown by 500 rows, after everybody has been served", () => {
  let nowMs = 0;
  room = new Room({ nowMs: () => nowMs });
  const longLog = Array.from({ length: 499 }, () => Uint8Array.of(0, 0));
  room.loaded({ snapshot: null, rows: longLog, quarantined: 0 });
  nowMs = 30_000;
  room.join("ann");
  room.receive("ann", editMessage(cardUpdate("c1")));
  append(room.turn());
  expect(summary(room.committed())).toEqual(["ann saved 1", "all but ann: update", "compact"]);
});

describe("somebody who joins", () => {
  test("while an append is in flight is answered with committed state only", () => {
    commitEdit("ann", cardUpdate("c1"));
    room.receive("ann", editMessage(cardUpdate("c2")));
    append(room.turn());
    expect(room.join("eve")).toEqual([]);
    expect(room.receive("eve", askMissing())).toEqual([]);
    const answered = summary(room.committed());
    expect(answered).toContain("eve missing");
    expect(answered).toContain("eve askMissing");
  });

  test("gets nothing of an append that failed", () => {
    room.receive("ann", editMessage(cardUpdate("lost")));
    room.turn();
    room.join("eve");
    room.receive("eve", askMissing());
    room.appendFailed();
    const answer = room.loaded({ snapshot: null, rows, quarantined: 0 }).at(-1);
    const message = answer?.type === "send" ? readServerMessage(answer.message) : null;
    expect(message?.type === "missing" && cardsOf([message.bytes])).toEqual([]);
  });

  test("while the log is being read is answered when it has been", () => {
    const fresh = new Room();
    fresh.join("eve");
    fresh.receive("eve", askMissing());
    fresh.receive("eve", editMessage(cardUpdate("c1")));
    expect(fresh.turn()).toEqual([]);
    expect(summary(fresh.loaded({ snapshot: null, rows: [], quarantined: 0 }))).toEqual([
      "eve control",
      "eve greeted",
      "eve askMissing",
      "eve missing",
    ]);
    expect(fresh.hasWork).toBe(true);
  });
});

describe("the question what a client lacks", () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
    openRoom({ nowMs: () => now });
    commitEdit("ann", cardUpdate("c1"));
  });

  test("is answered once in two seconds a connection, however often it comes", () => {
    expect(summary(room.receive("ann", askMissing()))).toEqual(["ann missing"]);
    now = 1_999;
    expect(room.receive("ann", askMissing())).toEqual([]);
    expect(summary(room.receive("bob", askMissing()))).toEqual(["bob missing"]);
    now = 2_000;
    expect(summary(room.receive("ann", askMissing()))).toEqual(["ann missing"]);
  });

  test("is answered with the same bytes until the board changes", () => {
    expect(cardsSeenBy("eve")).toEqual(["c1"]);
    const [first] = room.receive("ann", askMissing());
    const [second] = room.receive("bob", askMissing());
    expect(
      first?.type === "send" && second?.type === "send" && first.message === second.message,
    ).toBe(true);
    commitEdit("ann", cardUpdate("c2"));
    expect(cardsSeenBy("cas")).toEqual(["c1", "c2"]);
  });

  test("is answered by what it lacks, not by what another lacked", () => {
    expect(cardsSeenBy("eve")).toEqual(["c1"]);
    const everything = Y.encodeStateVector(docOf(rows));
    const [answer] = room.receive("bob", askMissing(everything));
    const message = answer?.type === "send" ? readServerMessage(answer.message) : null;
    expect(message).toEqual({ type: "missing", bytes: Uint8Array.of(0, 0) });
  });
});

describe("hostile bytes", () => {
  test("that are no update close their sender and leave the room as it is", () => {
    room.receive("ann", editMessage(Uint8Array.of(1, 2, 3)));
    room.receive("bob", editMessage(cardUpdate("c1")));
    const effects = room.turn();
    expect(summary(effects)).toEqual([
      "UpdateRefused",
      `ann closed ${closeCode.badFrame}`,
      "append",
    ]);
    append(effects);
    expect(summary(room.committed())).toEqual(["bob saved 2", "all but bob: update"]);
  });

  test("that the guard lets through mute the document: the room rebuilds, with everybody else's edits", () => {
    openRoom({ guard: letsEverythingIn });
    commitEdit("ann", cardUpdate("c1"));
    room.receive("bob", editMessage(cardUpdate("c2")));
    room.receive("ann", editMessage(MUTE_UPDATE));
    room.receive("bob", editMessage(cardUpdate("c3")));
    // It shows only when the batch ends, so the next time each goes alone.
    expect(summary(room.turn())).toEqual(["load"]);
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    expect(summary(room.turn())).toEqual([
      "DocumentRebuilt",
      `ann closed ${closeCode.badFrame}`,
      "load",
    ]);
    expect(room.state).toBe("loading");

    room.loaded({ snapshot: null, rows, quarantined: 0 });
    append(room.turn());
    expect(summary(room.committed())).toEqual(["bob saved 3", "all but bob: update"]);
    expect(cardsOf(rows)).toEqual(["c1", "c2", "c3"]);
    expect(cardsSeenBy("eve")).toEqual(["c1", "c2", "c3"]);
  });

  test("in the log cost only themselves", () => {
    const fresh = new Room();
    const history = {
      snapshot: null,
      rows: [cardUpdate("c1"), MUTE_UPDATE, cardUpdate("c2")],
      quarantined: 0,
    };
    expect(summary(fresh.loaded(history))).toEqual(["LogDamaged"]);
    room = fresh;
    expect(cardsSeenBy("eve")).toEqual(["c1", "c2"]);
  });
});

describe("an edit that builds on something the server lacks", () => {
  test("is not acknowledged nor kept; its sender is asked for everything, and then it is", () => {
    const { doc, updates } = author();
    room.receive("ann", editMessage(updates[1] ?? new Uint8Array()));
    expect(summary(room.turn())).toEqual(["GapFound", "ann askMissing"]);

    room.receive("ann", editMessage(Y.encodeStateAsUpdate(doc), "step2"));
    append(room.turn());
    expect(summary(room.committed())).toEqual(["ann saved 3", "all but ann: update"]);
    expect(docOf(rows).getText("comments").toJSON()).toBe("onetwo");
  });

  test("holds back the count of later ones, which are themselves stored and relayed", () => {
    const { updates } = author();
    room.receive("ann", editMessage(updates[1] ?? new Uint8Array()));
    room.turn();
    room.receive("ann", editMessage(cardUpdate("c1")));
    append(room.turn());
    expect(summary(room.committed())).toEqual(["all but ann: update"]);
  });

  test("is not asked for again while the first question is unanswered", () => {
    const { updates } = author();
    room.join("eve");
    room.receive("eve", editMessage(updates[1] ?? new Uint8Array()));
    expect(summary(room.turn())).toEqual(["GapFound"]);
  });

  test("stays unacknowledged when what would have filled the gap went with a hostile socket", () => {
    openRoom({ guard: letsEverythingIn });
    const { doc, updates } = author();
    room.receive("ann", editMessage(updates[1] ?? new Uint8Array()));
    room.turn();
    room.receive("bob", editMessage(updates[0] ?? new Uint8Array()));
    room.receive("ann", editMessage(updates[1] ?? new Uint8Array(), "step2"));
    room.receive("bob", editMessage(MUTE_UPDATE));
    for (let tries = 0; tries < 2; tries++) {
      expect(summary(room.turn())).toContain("load");
      room.loaded({ snapshot: null, rows, quarantined: 0 });
    }
    expect(summary(room.turn())).toEqual(["GapFound"]);

    room.receive("ann", editMessage(Y.encodeStateAsUpdate(doc), "step2"));
    append(room.turn());
    expect(summary(room.committed())).toContain("ann saved 4");
  });

  test("of the board as it was before a restore sends its tab away: nobody will ever fill that gap", () => {
    // SIM_SEED=881 found a tab that had fallen out in the middle of a relay, and kept the old board for good.
    const { doc, updates } = author();
    room = new Room();
    room.loaded({ snapshot: null, rows, quarantined: 0 }, [doc.clientID]);
    room.join("ann");
    room.receive("ann", editMessage(updates[1] ?? new Uint8Array(), "step2"));
    expect(summary(room.turn())).toEqual(["BoardReplaced", "ann closed 4410"]);
  });

  test("whose full answer has the gap too is asked for again only when others brought news", () => {
    const { updates } = author();
    room.receive("ann", editMessage(updates[1] ?? new Uint8Array(), "step2"));
    expect(summary(room.turn())).toEqual(["GapFound"]);
    room.receive("bob", editMessage(updates[0] ?? new Uint8Array()));
    append(room.turn());
    expect(summary(room.committed())).toContain("ann askMissing");
  });
});

describe("a change that the server makes itself", () => {
  const change = () =>
    changeBoard(room.committedBoard, ({ cards }) => cards.set("of the server", new Y.Map()));

  test("is stored, then relayed to everybody; edits that come in meanwhile come after it", () => {
    commitEdit("ann", cardUpdate("c1"));
    append(room.edit(change()));
    expect(room.mayBeEdited).toBe(false);
    expect(() => room.edit(Uint8Array.of(0, 0))).toThrow("cannot be edited now");
    room.receive("bob", editMessage(cardUpdate("c2")));
    expect(room.turn()).toEqual([]);
    expect(summary(room.committed())).toEqual(["all: update"]);
    append(room.turn());
    expect(summary(room.committed())).toContain("all but bob: update");
    expect(cardsOf(rows)).toEqual(["c1", "c2", "of the server"]);
  });

  test("is nothing when it changes nothing", () => {
    const same = changeBoard(room.committedBoard, () => {});
    expect(room.edit(same)).toEqual([]);
    expect(room.mayBeEdited).toBe(true);
  });

  test("leaves nothing behind when the disk refuses it, and may be made again", () => {
    expect(summary(room.edit(change()))).toEqual(["append"]);
    expect(summary(room.appendFailed())).toContain("retryLater");
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    expect(room.mayBeEdited).toBe(false);
    room.retry();
    expect(cardsSeenBy("eve")).toEqual([]);
    append(room.edit(change()));
    room.committed();
    expect(cardsSeenBy("eve")).toEqual(["of the server"]);
  });

  test("leaves nothing behind when another server was quicker, and is made on top of that", () => {
    expect(summary(room.edit(change()))).toEqual(["append"]);
    expect(summary(room.overtaken())).toEqual(["load"]);
    rows.push(cardUpdate("of another server"));
    room.loaded({ snapshot: null, rows, quarantined: 0 });
    room.wake();
    append(room.edit(change()));
    expect(summary(room.committed())).toEqual(["all: update"]);
    expect(cardsOf(rows)).toEqual(["of another server", "of the server"]);
  });
});

test("says whose edits removed how many cards, once that is committed; what comes or changes is nothing", () => {
  const doc = docOf([cardUpdate("c1"), cardUpdate("c2"), cardUpdate("c3")]);
  room.receive("ann", editMessage(Y.encodeStateAsUpdate(doc)));
  append(room.turn());
  expect(summary(room.committed()).join()).not.toContain("removed");

  const removing = (...ids: string[]) => {
    const copy = docOf([Y.encodeStateAsUpdate(doc)]);
    const before = Y.encodeStateVector(copy);
    for (const id of ids) copy.getMap("cards").delete(id);
    return editMessage(Y.encodeStateAsUpdate(copy, before));
  };
  room.join("eve", visitor("eve"));
  room.receive("eve", removing("c1"));
  room.receive("bob", editMessage(cardUpdate("c4")));
  room.receive("eve", removing("c2", "c3"));
  append(room.turn());
  const told = summary(room.committed()).filter((line) => line.includes("removed"));
  expect(told).toEqual(["eve removed 1", "eve removed 2"]);
});

/** Somebody whose second edit builds on the first. */
function author() {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  doc.getText("comments").insert(0, "one");
  doc.getText("comments").insert(3, "two");
  return { doc, updates };
}

function commitEdit(memberId: string, update: Uint8Array): void {
  room.receive(memberId, editMessage(update));
  append(room.turn());
  room.committed();
}

function append(effects: readonly Effect[]): void {
  for (const effect of effects) if (effect.type === "append") rows.push(effect.update);
}

function cardUpdate(id: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("cards").set(id, new Y.Map());
  return Y.encodeStateAsUpdate(doc);
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

const cardsOf = (updates: readonly Uint8Array[]): string[] =>
  [...docOf(updates).getMap("cards").keys()].toSorted();

function cardsSeenBy(memberId: string): string[] {
  room.join(memberId);
  const [answer] = room.receive(memberId, askMissing());
  if (answer?.type !== "send") throw new Error("The room did not answer.");
  const message = readServerMessage(answer.message);
  return message.type === "missing" ? cardsOf([message.bytes]) : [];
}

/** Effects in words, so that a test reads as what happened. */
function summary(effects: readonly Effect[]): string[] {
  return effects.map((effect) => {
    switch (effect.type) {
      case "send": {
        const message = readServerMessage(effect.message);
        return `${effect.memberId} ${message.type}${message.type === "saved" ? ` ${message.count}` : ""}`;
      }
      case "relay":
        return `all${effect.exceptId ? ` but ${effect.exceptId}` : ""}: ${readServerMessage(effect.message).type}`;
      case "close":
        return `${effect.memberId} closed ${effect.code}`;
      case "greeted":
        return `${effect.memberId} greeted`;
      case "report":
        return effect.fact.type;
      case "command":
        return `${effect.memberId} asks ${effect.message.command.type}`;
      case "cardsRemoved":
        return `${effect.visitor.name} removed ${effect.cards}`;
      case "bindClient":
        return `${effect.clientId} is ${effect.participantId}`;
      case "tell":
        return `peers: ${effect.word.type}`;
      case "append":
      case "peopleChanged":
      case "load":
      case "compact":
      case "startGeneration":
      case "retryLater":
        return effect.type;
    }
  });
}
