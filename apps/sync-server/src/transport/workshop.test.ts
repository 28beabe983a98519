import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { closeCode, LockGroup, type NewBoard, type Role } from "@cojourney/journey-model/protocol";
import type { AgendaStep } from "@cojourney/journey-model/workshop";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { RecordKind, Storage } from "#core/board-records.ts";
import { localFanout } from "#fanout/local.ts";
import { storageEngines } from "#storage/index.ts";
import { Attendee, joinBoard } from "#testing/attendee.ts";
import { eventually } from "#testing/eventually.ts";
import { EMPTY_BOARD, makeBoard } from "#testing/made-boards.ts";
import { commandMessage } from "#testing/wire.ts";
import { withFaults } from "#testing/with-faults.ts";
import { openSyncServer, type SyncServer } from "#transport/sync-server.ts";

const CANARY = "canary-of-a-private-card";

let folder: string;
let storage: Storage;
let server: SyncServer;
let board: NewBoard;
let lines: string[];
/** The disk takes no edits of a board while this holds. */
let isDiskFull: boolean;
const linkKey = randomBytes(32);
const boardOfFay = { ...EMPTY_BOARD, person: { name: "Fay", color: "plum" } } as const;

beforeEach(async () => {
  isDiskFull = false;
  lines = [];
  folder = await mkdtemp(join(tmpdir(), "cojourney-workshop-"));
  storage = await storageEngines.file(pathToFileURL(folder));
  server = await openServer();
  board = await makeBoard(httpUrl(), boardOfFay);
});
afterEach(async () => {
  await server.drain();
  await storage[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

function openServer(): Promise<SyncServer> {
  const log = withFaults(storage, {
    append: (boardId, generation, update) =>
      isDiskFull
        ? Promise.reject(new Error("database or disk is full"))
        : storage.append(boardId, generation, update),
  });
  return openSyncServer({
    host: "127.0.0.1",
    port: 0,
    log,
    fanout: localFanout(log),
    records: storage.records,
    keptStates: storage.kept,
    linkKey,
    logger: pino({ level: "trace" }, { write: (line: string) => void lines.push(line) }),
  });
}

const httpUrl = () => `http://127.0.0.1:${server.port}`;
const boardsUrl = () => `ws://127.0.0.1:${server.port}/sync/boards`;

const fay = () => new Attendee(boardsUrl(), board.id, board.token).synced();
async function come(name: string, role: Role = "participant", device?: string): Promise<Attendee> {
  const person = device === undefined ? { name } : { name, device };
  const { token } = await joinBoard(httpUrl(), board, role, person);
  return new Attendee(boardsUrl(), board.id, token).synced();
}

/** A cell of the board, for what somebody writes. */
function cellOf({ client }: Attendee): { stepId: string; laneId: string } {
  const [stepId = ""] = client.doc.getMap("steps").keys();
  const [laneId = ""] = client.doc.getMap("lanes").keys();
  return { stepId, laneId };
}

const titlesOf = ({ client }: Attendee): string[] =>
  [...client.cards.values()].map((card) =>
    card instanceof Y.Map ? String(card.get("title")) : "",
  );
const countOf = (who: Attendee, title: string) =>
  titlesOf(who).filter((one) => one === title).length;

const settings = (targetIds: readonly string[]) => ({
  title: "Which first?",
  targetIds: [...targetIds],
  votesEach: 3,
  maxOnOne: 2,
  minutes: null,
  isNamed: false,
  isWeighted: false,
});

const step = (id: string, more: Partial<AgendaStep> = {}): AgendaStep => ({
  id,
  title: `Step ${id}`,
  goal: "",
  task: "",
  minutes: 0,
  mode: "discuss",
  isAnonymous: false,
  laneKinds: [],
  locks: [],
  doneCheck: "",
  notes: "",
  ...more,
});

async function recordsOf(kinds: readonly RecordKind[]): Promise<string> {
  const lists = await Promise.all(kinds.map((kind) => storage.records.list(board.id, kind)));
  return JSON.stringify(lists.map((list) => [...list]));
}

const allKinds: readonly RecordKind[] = [
  "session",
  "link",
  "person",
  "locks",
  "client",
  "use",
  "facts",
  "workshop",
  "ballot",
  "draft",
];

describe("private writing", () => {
  test("what somebody writes is nowhere but with them until it is revealed, and then nobody's", async () => {
    using facilitator = await fay();
    using pat = await come("Pat the author", "participant", "a device of Pat, with 2 windows");
    using patElsewhere = await come(
      "Pat the author",
      "participant",
      "a device of Pat, with 2 windows",
    );
    using vic = await come("Vic", "viewer");
    const patId = await idOf("Pat the author");
    expect(
      await facilitator.ask({ type: "startWriting", laneKinds: [], isAnonymous: true }),
    ).toBeNull();
    await eventually(() => expect(pat.view.writing?.id).toBeDefined());
    const writingId = pat.view.writing?.id ?? "";
    const draft = { id: "of-pat-1", ...cellOf(pat), text: CANARY };
    expect(await pat.ask({ type: "putDraft", writingId, draft })).toBeNull();
    expect(await vic.ask({ type: "putDraft", writingId, draft })).toBe("NotAllowed");
    expect(
      await facilitator.ask({
        type: "putDraft",
        writingId,
        draft: { ...draft, id: "f", text: "of Fay" },
      }),
    ).toBeNull();

    await eventually(() => {
      for (const here of [pat, patElsewhere]) expect(here.view.myDrafts).toEqual([draft]);
      for (const here of [facilitator, vic, pat]) expect(here.view.writing?.wrote).toBe(2);
    });
    using late = await come("Lou");
    // Fay counts since she has written, Lou since he is here; Vic looks on.
    await eventually(() =>
      expect(late.view.writing).toMatchObject({ wrote: 2, writers: 3, stopsAt: null }),
    );
    const others = [facilitator, vic, late];
    for (const other of others) {
      expect(other.wasSent(CANARY)).toBe(false);
      expect(other.wasSent("of-pat-1")).toBe(false);
    }
    const stored = await storage.read(board.id);
    for (const row of [...(stored?.rows ?? []), stored?.snapshot ?? Uint8Array.of()])
      expect(Buffer.from(row).includes(CANARY)).toBe(false);
    expect(await recordsOf(allKinds.filter((kind) => kind !== "draft"))).not.toContain(CANARY);
    expect(lines.join("")).not.toContain(CANARY);

    for (const other of others) other.frames.length = 0;
    const everybody = { type: "reveal", writingId, whose: { type: "everybody" } } as const;
    expect(await facilitator.ask({ type: "stopWriting", writingId })).toBeNull();
    expect(await facilitator.ask(everybody)).toBe("WritingGoesOn");
    await eventually(() => expect(patElsewhere.view.writing?.stopsAt).toBeGreaterThan(0));
    // What Pat was still typing: asked for by the word that it ends, and in time.
    const lastWords = { ...draft, id: "of-pat-2", text: `${CANARY}, last words` };
    expect(await patElsewhere.ask({ type: "putDraft", writingId, draft: lastWords })).toBeNull();
    await eventually(() => expect(facilitator.view.writing?.isStopped).toBe(true));
    expect(await pat.ask({ type: "putDraft", writingId, draft })).toBe("WritingStopped");
    for (const other of others) expect(other.wasSent(CANARY)).toBe(false);
    expect(await facilitator.ask(everybody)).toBeNull();
    await eventually(() => {
      for (const here of [...others, pat]) expect(countOf(here, lastWords.text)).toBe(1);
      for (const here of [...others, pat])
        expect([countOf(here, CANARY), here.view.writing]).toEqual([1, null]);
      expect(pat.view.myDrafts).toEqual([]);
    });
    for (const other of others) {
      expect(other.wasSent(CANARY)).toBe(true);
      for (const trace of [patId, "Pat the author", "of-pat-1"])
        expect(other.wasSent(trace)).toBe(false);
    }
    await eventually(async () => expect(await recordsOf(["workshop"])).not.toContain(CANARY));
    expect(await recordsOf(["workshop", "ballot", "draft", "facts"])).not.toContain(patId);
    for (const name of await readdir(folder))
      expect((await readFile(join(folder, name))).includes("of-pat-1")).toBe(false);
    const after = await storage.read(board.id);
    for (const row of after?.rows ?? []) expect(Buffer.from(row).includes(patId)).toBe(false);
    expect(lines.join("")).not.toContain(CANARY);
  });

  test("a restart in the middle loses no draft and no vote, and a reveal that it cut off comes once", async () => {
    {
      using facilitator = await fay();
      using pat = await come("Pat", "participant", "the device of Pat, which stays");
      await facilitator.ask({ type: "startWriting", laneKinds: [], isAnonymous: false });
      const cardIds = ["c1", "c2"];
      await facilitator.ask({ type: "openRound", settings: settings(cardIds) });
      await eventually(() => expect(pat.view.round?.id).toBeDefined());
      const { writing, round } = pat.view;
      const vote = {
        type: "vote",
        roundId: round?.id ?? "",
        cardId: cardIds[0] ?? "",
        count: 2,
      } as const;
      expect(await pat.ask(vote)).toBeNull();
      const drafts = ["one", "two"].map((text) => ({
        id: text,
        ...cellOf(pat),
        text: `${text} of Pat`,
      }));
      for (const draft of drafts)
        expect(await pat.ask({ type: "putDraft", writingId: writing?.id ?? "", draft })).toBeNull();
    }
    await server.drain();
    server = await openServer();
    const cutOff = await (async () => {
      using facilitator = await fay();
      using pat = await come("Pat", "participant", "the device of Pat, which stays");
      await eventually(() =>
        expect(pat.view.myDrafts?.map(({ text }) => text)).toEqual(["one of Pat", "two of Pat"]),
      );
      expect(Object.values(pat.view.myBallot?.counts ?? {})).toEqual([2]);
      const ids = { writingId: pat.view.writing?.id ?? "", roundId: pat.view.round?.id ?? "" };
      const { writingId } = ids;
      await facilitator.ask({ type: "stopWriting", writingId });
      await eventually(() => expect(pat.view.writing?.isStopped).toBe(true));
      // The decision is stored, and what follows from it cannot be.
      isDiskFull = true;
      expect(
        await facilitator.ask({ type: "reveal", writingId, whose: { type: "everybody" } }),
      ).toBeNull();
      expect(await facilitator.ask({ type: "closeRound", roundId: ids.roundId })).toBeNull();
      await eventually(() => expect(lines.join("")).toContain("could not be stored"));
      expect(countOf(facilitator, "one of Pat")).toBe(0);
      return ids;
    })();
    await server.drain();
    isDiskFull = false;
    server = await openServer();
    using facilitator = await fay();
    await eventually(() => {
      expect(countOf(facilitator, "one of Pat")).toBe(1);
      expect(countOf(facilitator, "two of Pat")).toBe(1);
      expect(facilitator.client.doc.getMap("votes").toJSON()[cutOff.roundId]).toMatchObject({
        voters: 1,
        results: [{ votes: 2 }],
      });
    });
    await eventually(async () =>
      expect(await recordsOf(["workshop"])).toContain('\\"pending\\":[]'),
    );
    expect(
      await facilitator.ask({
        type: "reveal",
        writingId: cutOff.writingId,
        whose: { type: "everybody" },
      }),
    ).toBe("WritingOver");
    await server.drain();
    server = await openServer();
    using joiner = await fay();
    expect(countOf(joiner, "one of Pat")).toBe(1);
  });
});

describe("a room that is led", () => {
  test("moves together: step, timer, locks, and who is exempt; only facilitators lead and see notes", async () => {
    using facilitator = await fay();
    using pat = await come("Pat");
    using lou = await come("Lou");
    using vic = await come("Vic", "viewer");
    const steps = [
      step("s1", { notes: "Ask the quiet ones first", minutes: 5, locks: ["content"] }),
      step("s2"),
    ];
    expect(await pat.ask({ type: "setAgenda", steps })).toBe("NotAllowed");
    expect(await facilitator.ask({ type: "setAgenda", steps })).toBeNull();
    expect(await vic.ask({ type: "goToStep", id: "s1", votes: null })).toBe("NotAllowed");
    expect(await facilitator.ask({ type: "goToStep", id: "s1", votes: null })).toBeNull();
    await eventually(() => {
      for (const here of [facilitator, pat, vic]) {
        expect(here.view.agenda?.currentId).toBe("s1");
        expect(here.view.timer?.endsAt).toBeGreaterThan(Date.now());
      }
      expect(pat.client.controls).toContainEqual({
        type: "locks",
        locks: [{ group: "content", by: "Fay" }],
      });
    });
    const kept = { reason: "agendaStep", label: "Step s1" };
    expect(await storage.kept.list(board.id)).toMatchObject([kept]);
    expect(facilitator.wasSent("quiet ones")).toBe(true);
    for (const here of [pat, lou, vic]) expect(here.wasSent("quiet ones")).toBe(false);

    const [patId, louId] = [await idOf("Pat"), await idOf("Lou")];
    expect(
      await facilitator.ask({ type: "setExempt", personId: patId, isExempt: true }),
    ).toBeNull();
    await eventually(() => expect(pat.view.exemptIds).toEqual([patId]));
    pat.client.cards.set("in spite of the lock", 1);
    await eventually(() => expect(facilitator.client.cards.has("in spite of the lock")).toBe(true));
    await server.door.command(board.id, await visitorOfFay(), {
      type: "setRole",
      personId: louId,
      role: "facilitator",
    });
    await eventually(() =>
      expect(lou.view.agenda?.steps[0]?.notes).toBe("Ask the quiet ones first"),
    );
    await facilitator.ask({ type: "setExempt", personId: patId, isExempt: false });
    pat.client.cards.set("after all not", 1);
    await eventually(() =>
      expect(pat.client.notices).toContainEqual(expect.objectContaining({ reason: "Locked" })),
    );

    expect(await facilitator.ask({ type: "goToStep", id: "s2", votes: null })).toBeNull();
    await eventually(() =>
      expect(lou.client.controls).toContainEqual({ type: "locks", locks: [] }),
    );
  });

  test("locks that are set at once all hold, and what belongs to another board says nothing here", async () => {
    using facilitator = await fay();
    const lockAll = LockGroup.options.map((group, n) =>
      commandMessage(n, { type: "setLock", group, locked: true }),
    );
    for (const message of lockAll) facilitator.client.provider.ws?.send(new Uint8Array(message));
    await eventually(async () => expect(await server.door.locks(board.id)).toHaveLength(3));

    const cardId = "c1";
    await facilitator.ask({ type: "openRound", settings: settings([cardId]) });
    await eventually(() => expect(facilitator.view.round?.id).toBeDefined());
    const roundId = facilitator.view.round?.id ?? "";
    const first = board;
    board = await makeBoard(httpUrl(), boardOfFay);
    using elsewhere = await fay();
    const vote = { type: "vote", roundId, cardId, count: 1 } as const;
    expect(await elsewhere.ask(vote)).toBe("RoundClosed");
    expect(await elsewhere.ask({ type: "closeRound", roundId })).toBeNull();
    expect(await recordsOf(["workshop", "ballot"])).toBe("[[],[]]");
    board = first;
    expect(facilitator.view.round?.id).toBe(roundId);
  });

  test("a round closes and writing stops when its time is up, also while nobody was there", async () => {
    using facilitator = await fay();
    await facilitator.ask({ type: "startWriting", laneKinds: [], isAnonymous: true });
    await eventually(() => expect(facilitator.view.writing?.id).toBeDefined());
    const writingId = facilitator.view.writing?.id ?? "";
    const draft = { id: "d", ...cellOf(facilitator), text: "In time" };
    await facilitator.ask({ type: "putDraft", writingId, draft });
    const cardId = "c1";
    const place = { boardId: board.id, kind: "workshop", key: "state" } as const;
    await facilitator.ask({ type: "openRound", settings: { ...settings([cardId]), minutes: 0.5 } });
    await eventually(() => expect(facilitator.view.round?.id).toBeDefined());
    const roundId = facilitator.view.round?.id ?? "";
    expect(await facilitator.ask({ type: "vote", roundId, cardId, count: 1 })).toBeNull();
    expect(await facilitator.ask({ type: "stopWriting", writingId })).toBeNull();
    await server.drain();
    const stored = JSON.parse((await storage.records.get(place)) ?? "");
    stored.state.round.endsAt = Date.now() - 1;
    stored.state.writing.stopsAt = Date.now() - 1;
    await storage.records.put([{ ...place, value: JSON.stringify(stored) }]);
    server = await openServer();
    using later = await fay();
    await eventually(() => expect(later.client.doc.getMap("votes").has(roundId)).toBe(true));
    await eventually(() => expect(later.view.round).toBeNull());
    await eventually(() =>
      expect(later.view.writing).toMatchObject({ isStopped: true, stopsAt: null, wrote: 1 }),
    );
  });

  test("reactions are shown at once and not kept, and nobody covers the screen with them", async () => {
    using facilitator = await fay();
    using vic = await come("Vic", "viewer");
    for (let n = 0; n < 40; n++) vic.send(n, { type: "react", reaction: "clap" });
    await vic.ask({ type: "react", reaction: "heart" });
    const shown = () =>
      facilitator.client.workshops.filter(({ type }) => type === "reaction").length;
    await eventually(() => expect(shown()).toBeGreaterThan(0));
    expect(shown()).toBeLessThan(15);
    expect(await recordsOf(["workshop"])).toBe("[[]]");
  });

  test("whoever asks far more often than by hand is sent away", async () => {
    using vic = await come("Vic", "viewer");
    const codes: number[] = [];
    vic.client.provider.on("connection-close", (event) => event && codes.push(event.code));
    for (let n = 0; n < 600; n++) vic.send(n, { type: "react", reaction: "clap" });
    await eventually(() => expect(codes).toContain(closeCode.tooFast));
  });

  test("a hundred people vote with double clicks and broken connections, and the tally is exact", async () => {
    using facilitator = await fay();
    const [first, second] = ["c1", "c2"];
    await facilitator.ask({ type: "openRound", settings: settings([first, second]) });
    await eventually(() => expect(facilitator.view.round?.id).toBeDefined());
    const roundId = facilitator.view.round?.id ?? "";
    const vote = (cardId: string, count: number) =>
      ({ type: "vote", roundId, cardId, count }) as const;
    const voters = await Promise.all(Array.from({ length: 100 }, (_, n) => come(`Voter ${n}`)));
    await Promise.all(
      voters.map(async (voter, n) => {
        // A double click, a click that came late, and one that is too much.
        voter.send(1_000, vote(first, 1));
        voter.send(1_000, vote(first, 1));
        expect(await voter.ask(vote(first, 2))).toBeNull();
        expect(await voter.ask(vote(second, 2))).toBe("VotesUsed");
        if (n % 5 === 0) return voter.client.provider.ws?.close();
        const third = await voter.ask(vote(second, 1));
        expect(third).toBeNull();
      }),
    );
    await eventually(() => expect(facilitator.view.round?.done).toBe(80));
    expect(facilitator.client.workshops.filter(({ type }) => type === "news").length).toBeLessThan(
      400,
    );
    expect(await facilitator.ask({ type: "closeRound", roundId })).toBeNull();
    await eventually(() =>
      expect(facilitator.client.doc.getMap("votes").toJSON()[roundId]).toMatchObject({
        voters: 100,
        results: [
          { cardId: first, votes: 200, by: [] },
          { cardId: second, votes: 80, by: [] },
        ],
      }),
    );
    expect(await voters[1]?.ask(vote(first, 0))).toBe("RoundClosed");
    for (const voter of voters) voter[Symbol.dispose]();
  });
});

const idOf = async (called: string): Promise<string> =>
  (await server.door.people(board.id)).find(({ name }) => name === called)?.id ?? "";

async function visitorOfFay() {
  const session = await server.door.sessionOf(board.id, board.token ?? "");
  if (!session) throw new Error("Fay made the board.");
  return server.door.visitorOf(session);
}

test("nothing of a workshop is left of a board that was erased", async () => {
  {
    using facilitator = await fay();
    await facilitator.ask({ type: "setAgenda", steps: [step("s1", { title: CANARY })] });
    await facilitator.ask({ type: "startWriting", laneKinds: [], isAnonymous: true });
    await eventually(() => expect(facilitator.view.writing?.id).toBeDefined());
    const draft = { id: "d", ...cellOf(facilitator), text: CANARY };
    const writingId = facilitator.view.writing?.id ?? "";
    expect(await facilitator.ask({ type: "putDraft", writingId, draft })).toBeNull();
  }
  await server.rooms.eraseBoard(board.id);
  expect(await recordsOf(allKinds)).toBe(JSON.stringify(allKinds.map(() => [])));
});
