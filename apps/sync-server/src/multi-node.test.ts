import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeCode, NewBoard, type PersonHere } from "@cojourney/journey-model/protocol";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { Attendee, joinBoard } from "#testing/attendee.ts";
import { eventually } from "#testing/eventually.ts";
import { postgresBin, PostgresInstance } from "#testing/postgres-instance.ts";
import { RedisInstance, redisServer } from "#testing/redis-instance.ts";
import { seededRandom } from "#testing/seeded-random.ts";
import { ServerProcess } from "#testing/server-process.ts";
import { StockClient } from "#testing/stock-client.ts";
import { createBoard } from "#testing/made-boards.ts";
import { commandMessage } from "#testing/wire.ts";
import { Writer } from "#testing/writer.ts";

/** `NODES_SEED=n` repeats a run: the same edits, broken off at the same count of acknowledgements. */
const seed = Number(process.env["NODES_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

const PEOPLE_OF_THE_DEAD_NODE = 50;

describe.skipIf(postgresBin === "" || redisServer === "")(
  `two servers on one PostgreSQL and one Redis (seed ${seed})`,
  () => {
    const linkKey = randomBytes(32).toString("base64url");
    let folder: string;
    let postgres: PostgresInstance;
    let redis: RedisInstance;
    let env: NodeJS.ProcessEnv;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "cojourney-nodes-"));
      [postgres, redis] = await Promise.all([PostgresInstance.start(), RedisInstance.start()]);
    });
    beforeEach(async () => {
      const database = await postgres.createDatabase();
      env = {
        DATABASE_URL: database.href,
        REDIS_URL: redis.url.href,
        LINK_KEY: linkKey,
        LOG_LEVEL: "fatal",
        EDITS_PER_SECOND: "100000",
        EDITS_AT_ONCE: "100000",
      };
    });
    afterAll(async () => {
      await redis[Symbol.asyncDispose]();
      await postgres[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    });

    const startNode = (): Promise<ServerProcess> => ServerProcess.start(folder, env);
    const startNodes = async (): Promise<[ServerProcess, ServerProcess]> => {
      // At once, on a database without tables.
      const [one, other] = await Promise.all([startNode(), startNode()]);
      return [one, other];
    };

    test("edits, presence, people and locks cross, and a link that is revoked ends access on both", async () => {
      const [one, other] = await startNodes();
      await using _ = both(one, other);
      const board = await makeBoard(one);
      using ann = new StockClient(one.boardsUrl, board.id, { headers: bearer(board.token) });
      const session = await joinBoard(other.httpUrl, board, "participant", { name: "Bob" });
      using bob = new StockClient(other.boardsUrl, board.id, { headers: bearer(session.token) });
      await Promise.all([ann.synced(), bob.synced()]);

      ann.cards.set("of ann", 1);
      bob.cards.set("of bob", 2);
      await eventually(() => {
        expect(bob.cards.get("of ann")).toBe(1);
        expect(ann.cards.get("of bob")).toBe(2);
      });

      ann.provider.awareness.setLocalStateField("cursor", [1, 2]);
      bob.provider.awareness.setLocalStateField("cursor", [3, 4]);
      await eventually(() => {
        expect(presenceOf(ann, seenBy(bob))).toEqual({ cursor: [1, 2] });
        expect(presenceOf(bob, seenBy(ann))).toEqual({ cursor: [3, 4] });
        expect(peopleSeenBy(ann).map(({ name }) => name)).toContain("Bob");
        expect(peopleSeenBy(bob).find(({ name }) => name === "Ann")?.clientIds).toEqual([
          ann.doc.clientID,
        ]);
      });
      using late = new StockClient(one.boardsUrl, board.id, { headers: bearer(board.token) });
      await late.synced();
      await eventually(() => expect(presenceOf(bob, seenBy(late))).toEqual({ cursor: [3, 4] }));

      // A facilitator hears of it on another server than the one where cards are wiped out.
      const many = Array.from({ length: 12 }, (_none, n) => `many ${n}`);
      for (const id of many) bob.cards.set(id, 1);
      await eventually(() => expect(ann.cards.has("many 11")).toBe(true));
      const cards = ann.cards.size;
      bob.doc.transact(() => many.forEach((id) => bob.cards.delete(id)));
      await eventually(() =>
        expect(ann.notices).toContainEqual(
          expect.objectContaining({ type: "massRemoval", name: "Bob", cards: 12 }),
        ),
      );
      const kept = await fetch(`${one.httpUrl}/sync/boards/${board.id}/states`, {
        headers: bearer(board.token),
      });
      expect(await kept.json()).toMatchObject({ states: [{ reason: "massRemoval", cards }] });

      const lock = commandMessage(1, { type: "setLock", group: "content", locked: true });
      ann.provider.ws?.send(new Uint8Array(lock));
      await eventually(() =>
        expect(bob.controls).toContainEqual(
          expect.objectContaining({
            type: "locks",
            locks: [expect.objectContaining({ group: "content" })],
          }),
        ),
      );
      bob.cards.set("against the lock", 1);
      await eventually(() => expect(bob.notices.map(({ type }) => type)).toContain("editRefused"));
      expect(ann.cards.has("against the lock")).toBe(false);

      using eve = new StockClient(other.boardsUrl, board.id, { headers: bearer(session.token) });
      await eventually(() => expect(eve.provider.synced).toBe(true));
      const codes: number[] = [];
      eve.provider.on("connection-close", (event) => event && codes.push(event.code));
      await revoke(one, board, "participant");
      await eventually(() => expect(codes).toContain(closeCode.accessEnded));
    });

    test("a workshop runs on both: votes cast on either count exactly, and drafts follow their author", async () => {
      const [one, other] = await startNodes();
      await using _ = both(one, other);
      const board = await makeBoard(one);
      using ann = await new Attendee(one.boardsUrl, board.id, board.token).synced();
      const come = async (node: ServerProcess, name: string, device: string) => {
        const { token } = await joinBoard(node.httpUrl, board, "participant", { name, device });
        return new Attendee(node.boardsUrl, board.id, token).synced();
      };
      const deviceOf = (n: number) => `the device of person ${n}`;
      const people = await Promise.all(
        Array.from({ length: 20 }, (_none, n) => come(n % 2 ? one : other, `P${n}`, deviceOf(n))),
      );
      const [cardId = ""] = ann.client.cards.keys();
      const [stepId = "", laneId = ""] = ["steps", "lanes"].map(
        (root) => [...ann.client.doc.getMap(root).keys()][0],
      );
      const settings = {
        votesEach: 9,
        maxOnOne: 9,
        minutes: null,
        isNamed: false,
        isWeighted: false,
      };
      await ann.ask({
        type: "openRound",
        settings: { title: "", targetIds: [cardId], ...settings },
      });
      await ann.ask({ type: "startWriting", laneKinds: [], isAnonymous: false });
      await eventually(() => {
        for (const person of people) expect(person.view.writing && person.view.round).toBeTruthy();
      });
      const { round, writing } = ann.view;
      const [roundId = "", writingId = ""] = [round?.id, writing?.id];
      await Promise.all(
        people.map(async (person, n) => {
          for (let count = 1; count <= 5; count++)
            expect(await person.ask({ type: "vote", roundId, cardId, count })).toBeNull();
          const draft = { id: `d${n}`, stepId, laneId, text: `written by P${n}` };
          expect(await person.ask({ type: "putDraft", writingId, draft })).toBeNull();
        }),
      );
      using elsewhere = await come(one, "P0", deviceOf(0));
      await eventually(() => {
        expect(elsewhere.view.myDrafts?.map(({ text }) => text)).toEqual(["written by P0"]);
        expect(ann.view.writing).toMatchObject({ wrote: 20, writers: 20 });
      });
      await ann.ask({ type: "react", reaction: "clap" });
      const shown = () => people[0]?.client.workshops.map(({ type }) => type);
      await eventually(() => expect(shown()).toContain("reaction"));
      for (const person of people)
        expect(person.wasSent("written by P0")).toBe(person === people[0]);

      // On either server, at the same time, twice.
      using fay = await new Attendee(other.boardsUrl, board.id, board.token).synced();
      const stop = { type: "stopWriting", writingId } as const;
      expect(await Promise.all([ann.ask(stop), fay.ask(stop)])).toEqual([null, null]);
      await eventually(() => expect(ann.view.writing?.isStopped).toBe(true));
      await eventually(() => expect(fay.view.writing?.isStopped).toBe(true));
      const whose = { type: "everybody" } as const;
      await Promise.all([
        ann.ask({ type: "closeRound", roundId }),
        fay.ask({ type: "closeRound", roundId }),
        ann.ask({ type: "reveal", writingId, whose }),
        fay.ask({ type: "reveal", writingId, whose }),
      ]);
      await eventually(() => {
        for (const { client } of [ann, fay]) {
          expect(client.doc.getMap("votes").toJSON()[roundId]).toMatchObject({
            voters: 20,
            results: [{ cardId, votes: 100 }],
          });
          const cards = JSON.stringify(client.cards.toJSON());
          for (let n = 0; n < 20; n++) expect(cards.split(`written by P${n}"`)).toHaveLength(2);
        }
      });
      for (const person of people) person[Symbol.dispose]();
    });

    test("whoever leaves one server is gone on the other, and so are all of one that dies", async () => {
      const [one, other] = await startNodes();
      await using _ = both(one, other);
      const boardId = await createBoard(one.httpUrl);
      using ann = await new StockClient(one.boardsUrl, boardId).synced();
      using bob = await new StockClient(other.boardsUrl, boardId).synced();
      using eve = await new StockClient(other.boardsUrl, boardId).synced();
      for (const client of [ann, bob, eve])
        client.provider.awareness.setLocalStateField("cursor", [1, 1]);
      await eventually(() => expect([...seenBy(ann).keys()]).toHaveLength(3));
      eve.disconnect();
      await eventually(() => expect(presenceOf(eve, seenBy(ann))).toBeUndefined());
      expect(presenceOf(bob, seenBy(ann))).toBeDefined();
      bob.provider.shouldConnect = false;
      await other.stop("SIGKILL");
      await eventually(() => expect(presenceOf(bob, seenBy(ann))).toBeUndefined());
    });

    test("without Redis edits still cross, and presence does again when it is back", async () => {
      const [one, other] = await startNodes();
      await using _ = both(one, other);
      const boardId = await createBoard(one.httpUrl);
      using ann = await new StockClient(one.boardsUrl, boardId).synced();
      using bob = await new StockClient(other.boardsUrl, boardId).synced();
      await redis.kill();
      for (let n = 0; n < 20; n++) ann.cards.set(`ann ${n}`, n);
      bob.cards.set("bob", 1);
      await eventually(() => {
        expect(bob.cards.size).toBe(21);
        expect(ann.cards.size).toBe(21);
      });
      await redis.startAgain();
      bob.provider.awareness.setLocalStateField("cursor", [5, 6]);
      await eventually(() => expect(presenceOf(bob, seenBy(ann))).toEqual({ cursor: [5, 6] }));
    });

    test("one person who writes on both servers at once, under one client id, splits nobody", async () => {
      const [one, other] = await startNodes();
      await using _ = both(one, other);
      const boardId = await createBoard(one.httpUrl);
      const doc = new Y.Doc();
      using here = await new StockClient(one.boardsUrl, boardId, { doc }).synced();
      using there = await new StockClient(other.boardsUrl, boardId, { doc }).synced();
      using bob = await new StockClient(other.boardsUrl, boardId).synced();
      for (let round = 0; round < 20; round++) {
        for (let n = 0; n < 5; n++) here.cards.set(`c${n}`, round);
        for (let n = 0; n < 5; n++) bob.cards.set(`b${n}`, round);
        await savedAll(here);
      }
      await savedAll(there);
      await savedAll(bob);
      await expectEqual([one, other], boardId, [doc, bob.doc]);
    });

    test("while PostgreSQL is away edits wait, presence flows, and nothing is lost", async () => {
      const [one, other] = await startNodes();
      await using _ = both(one, other);
      const boardId = await createBoard(one.httpUrl);
      const random = seededRandom(seed);
      const writers = people("p", 4);
      using ann = await new StockClient(one.boardsUrl, boardId).synced();
      using bob = await new StockClient(other.boardsUrl, boardId).synced();
      const stop = await writeUntil(
        100 + random.upTo(100),
        writers,
        (n) => (n % 2 === 0 ? one : other).boardsUrl,
        boardId,
      );
      await postgres.crash();
      const acknowledged = countAcknowledged(writers);
      ann.provider.awareness.setLocalStateField("cursor", [7, seed]);
      await eventually(() => expect(presenceOf(ann, seenBy(bob))).toEqual({ cursor: [7, seed] }));
      ann.cards.set("while away", 1);
      await postgres.startAgain();
      await eventually(() =>
        expect(countAcknowledged(writers)).toBeGreaterThan(acknowledged + 100),
      );
      await stop();
      await savedAll(ann);
      await expectNothingLost(other, boardId, writers);
      await expectEqual([one, other], boardId, [ann.doc, bob.doc]);
      console.log(
        `PostgreSQL restarted: seed ${seed}, acknowledged ${countAcknowledged(writers)}, lost 0`,
      );
    });

    test(`a server is killed under ${PEOPLE_OF_THE_DEAD_NODE} people, who go on at the other`, async () => {
      const [one, other] = await startNodes();
      await using _ = both(one, other);
      const boardId = await createBoard(one.httpUrl);
      const random = seededRandom(seed + 1);
      const writers = people("k", PEOPLE_OF_THE_DEAD_NODE);
      using ann = await new StockClient(other.boardsUrl, boardId).synced();
      ann.cards.set("of ann", 1);
      const stop = await writeUntil(500 + random.upTo(500), writers, () => one.boardsUrl, boardId);
      await one.stop("SIGKILL");
      await stop();
      await expectNothingLost(other, boardId, writers);
      const clients = writers.map((writer) => writer.connect(other.boardsUrl, boardId));
      await Promise.all(clients.map((client) => client.synced()));
      for (const client of clients) await savedAll(client);
      const docs = [ann, ...clients].map(({ doc }) => doc);
      await expectEqual([other], boardId, docs);
      for (const writer of writers) writer.leave();
      console.log(
        `Server killed: seed ${seed}, ${writers.length} people, acknowledged ${countAcknowledged(writers)}, lost 0`,
      );
    });
  },
);

const both = (one: ServerProcess, other: ServerProcess): AsyncDisposable => ({
  async [Symbol.asyncDispose]() {
    await Promise.all([one[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]);
  },
});

const bearer = (token: string | undefined) => ({ authorization: `Bearer ${token}` });

async function post(node: ServerProcess, path: string, body: unknown, token?: string) {
  const response = await fetch(`${node.httpUrl}/sync/boards${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token === undefined ? {} : bearer(token)) },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function makeBoard(node: ServerProcess): Promise<NewBoard> {
  const person = { name: "Ann", color: "plum" };
  return NewBoard.parse(await post(node, "", { from: "sample", language: "en", person }));
}

const revoke = (node: ServerProcess, board: NewBoard, role: "participant") =>
  post(node, `/${board.id}/links/${role}`, { change: "revoke" }, board.token);

const seenBy = (client: StockClient) => client.provider.awareness.getStates();
const presenceOf = (client: StockClient, states: ReadonlyMap<number, unknown>) =>
  states.get(client.doc.clientID);

/** As the control messages say, the latest of each. */
function peopleSeenBy(client: StockClient): PersonHere[] {
  const peopleById = new Map<string, PersonHere>();
  for (const control of client.controls)
    if (control.type !== "locks")
      for (const person of control.people) peopleById.set(person.id, person);
  return [...peopleById.values()];
}

const people = (name: string, count: number): Writer[] =>
  Array.from({ length: count }, (_, n) => new Writer(`${name}${n}`, seededRandom(seed + n)));

const countAcknowledged = (writers: readonly Writer[]): number =>
  writers.reduce((total, { acknowledgedCount }) => total + acknowledgedCount, 0);

/** Resolves after so many acknowledgements, and they write on until what it resolves with is called. */
async function writeUntil(
  acknowledgements: number,
  writers: readonly Writer[],
  urlOf: (n: number) => string,
  boardId: string,
): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  const reached = Promise.withResolvers<void>();
  let count = 0;
  const writing = writers.map((writer, n) =>
    writer.write(urlOf(n), boardId, stopped.signal, () => {
      if (++count === acknowledgements) reached.resolve();
    }),
  );
  await reached.promise;
  return async () => {
    stopped.abort();
    await Promise.all(writing);
  };
}

/** All that was acknowledged is there for a newcomer, while no writer is back who could have brought it again. */
async function expectNothingLost(
  node: ServerProcess,
  boardId: string,
  writers: readonly Writer[],
): Promise<void> {
  using joiner = await new StockClient(node.boardsUrl, boardId).synced();
  await eventually(() =>
    expect(writers.flatMap((writer) => writer.lostIn(joiner.cards))).toEqual([]),
  );
}

/** Everybody, and a newcomer at each server, comes to hold the same board. */
async function expectEqual(
  nodes: readonly ServerProcess[],
  boardId: string,
  docs: readonly Y.Doc[],
): Promise<void> {
  const newcomers = await Promise.all(
    nodes.map((node) => new StockClient(node.boardsUrl, boardId).synced()),
  );
  const all = [...docs, ...newcomers.map(({ doc }) => doc)];
  await eventually(() => {
    const [first, ...others] = all.map((doc) => Y.snapshot(doc));
    for (const snapshot of others) expect(first && Y.equalSnapshots(snapshot, first)).toBe(true);
  });
  const [first, ...others] = all.map((doc) => doc.getMap("cards").toJSON());
  for (const cards of others) expect(cards).toEqual(first);
  for (const newcomer of newcomers) newcomer[Symbol.dispose]();
}

const savedAll = (client: StockClient) =>
  eventually(() => expect(client.sent > 0 && client.saved.at(-1)).toBe(client.sent));
