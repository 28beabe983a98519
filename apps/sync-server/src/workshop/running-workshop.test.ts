import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openJourneyDoc, type JourneyDoc } from "@cojourney/journey-model";
import type { Role } from "@cojourney/journey-model/protocol";
import type { WorkshopCommand } from "@cojourney/journey-model/workshop";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { Storage } from "#core/board-records.ts";
import { storageEngines } from "#storage/index.ts";
import { eventually } from "#testing/eventually.ts";
import { seededRandom } from "#testing/seeded-random.ts";
import { visitor } from "#testing/visitors.ts";
import { RunningWorkshop } from "#workshop/running-workshop.ts";

/** `WORKSHOP_SEED=n` repeats a run. */
const seed = Number(process.env["WORKSHOP_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

let folder: string;
let storage: Storage;
let board: JourneyDoc;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cojourney-workshop-"));
  storage = await storageEngines.file(pathToFileURL(folder));
  await storage.create("board", Uint8Array.of(0, 0));
  board = openJourneyDoc(new Y.Doc());
});
afterEach(async () => {
  await storage[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** A server on records that another may write to; `tell` is called when it wants the others to look. */
function openServer({ hasPeers = true, tell = (_from: RunningWorkshop) => {} } = {}) {
  const workshop: RunningWorkshop = new RunningWorkshop({
    boardId: "board",
    records: storage.records,
    door: { names: async () => new Map(), locksChanged: () => {} },
    hasPeers,
    logger: pino({ level: "silent" }),
    room: {
      visitorOf: () => null,
      peopleHere: () => new Map(),
      send: () => {},
      relay: () => {},
      tellPeers: () => tell(workshop),
      exempt: () => {},
      keepBoard: async () => {},
      editBoard: async (change) => void change(board),
    },
  });
  return workshop;
}

const as = (workshop: RunningWorkshop, name: string, role: Role = "participant") => ({
  ask: (command: WorkshopCommand) => workshop.command(name, visitor(name, { role }), command),
});

const settings = {
  title: "Which first?",
  targetIds: ["c1", "c2", "c3"],
  votesEach: 3,
  maxOnOne: 2,
  minutes: null,
  isNamed: true,
  isWeighted: false,
};

test(`votes on two servers, with double clicks and one person on both, are counted exactly (seed ${seed})`, async () => {
  const random = seededRandom(seed);
  const servers: RunningWorkshop[] = [];
  // What it says to the other gets lost now and then.
  const tell = (from: RunningWorkshop) => {
    if (random.upTo(3) > 1) servers.find((server) => server !== from)?.changedElsewhere();
  };
  servers.push(openServer({ tell }), openServer({ tell }));
  const [one, other] = servers;
  if (!one || !other) throw new Error("There are two.");
  const fay = as(one, "fay", "facilitator");
  expect(await fay.ask({ type: "openRound", settings })).toBeNull();
  const roundId = await openRoundId();

  // What each person was told is theirs, by the last command of each that was not refused.
  const counted = new Map<string, Map<string, number>>();
  const voting = Array.from({ length: 100 }, async (_, n) => {
    const name = `p${n}`;
    const mine = new Map<string, number>();
    counted.set(name, mine);
    for (let click = 0; click < 6; click++) {
      const cardId = `c${random.upTo(3)}`;
      const count = random.upTo(3) - 1;
      const command = { type: "vote", roundId, cardId, count } as const;
      const at = [[one], [other], [one, one], [other, one]][random.upTo(4) - 1] ?? [];
      const answers = await Promise.all(at.map((server) => as(server, name).ask(command)));
      const used = [...mine].reduce((sum, [id, votes]) => sum + (id === cardId ? 0 : votes), count);
      for (const answer of answers) expect(answer).toBe(used > 3 ? "VotesUsed" : null);
      if (used <= 3) mine.set(cardId, count);
    }
  });
  await Promise.all(voting);
  expect(await as(other, "gus", "facilitator").ask({ type: "closeRound", roundId })).toBeNull();
  expect(await as(one, "p1").ask({ type: "vote", roundId, cardId: "c1", count: 1 })).toBe(
    "RoundClosed",
  );

  await eventually(() => expect(board.votes.size).toBe(1));
  expect(board.votes.get(roundId)).toMatchObject({ results: expect.any(Array) });
  const result = JSON.parse(JSON.stringify(board.votes.get(roundId)));
  for (const cardId of settings.targetIds) {
    const expected = [...counted.values()].reduce((sum, mine) => sum + (mine.get(cardId) ?? 0), 0);
    const found = result.results.find((it: { cardId: string }) => it.cardId === cardId);
    expect([cardId, found?.votes ?? 0]).toEqual([cardId, expected]);
  }
  expect([...(await storage.records.list("board", "ballot")).keys()]).toEqual([]);
  for (const server of servers) await server.settled();
  for (const server of servers) server.stop();
});

test("what another server decided and did not live to carry out is carried out once the board is opened", async () => {
  const one = openServer({ hasPeers: false });
  one.stop();
  const fay = as(one, "fay", "facilitator");
  await fay.ask({ type: "openRound", settings });
  const roundId = await openRoundId();
  await as(one, "pat").ask({ type: "vote", roundId, cardId: "c1", count: 2 });
  // A server that has stopped stores, and plans nothing.
  await fay.ask({ type: "closeRound", roundId });
  expect(board.votes.size).toBe(0);

  const alone = openServer({ hasPeers: false });
  await alone.open();
  await eventually(() => expect(board.votes.get(roundId)).toMatchObject({ voters: 1 }));
  await eventually(async () => expect(await pendingNow()).toEqual([]));
  alone.stop();
});

test("when rows cannot be read they count as not there, and the workshop goes on; the state is put aside", async () => {
  const newer = '{"version":3,"state":7}';
  await storage.records.put([
    { boardId: "board", kind: "workshop", key: "state", value: newer },
    { boardId: "board", kind: "ballot", key: "pat", value: "not json" },
    { boardId: "board", kind: "draft", key: "pat/d1", value: "{}" },
  ]);
  const one = openServer();
  expect(await as(one, "fay", "facilitator").ask({ type: "openRound", settings })).toBeNull();
  const roundId = await openRoundId();
  expect(await as(one, "pat").ask({ type: "vote", roundId, cardId: "c1", count: 1 })).toBeNull();
  const aside = { boardId: "board", kind: "workshop", key: "unreadable" } as const;
  expect(await storage.records.get(aside)).toBe(JSON.stringify(newer));
  one.stop();
});

async function openRoundId(): Promise<string> {
  return (await stateNow()).round.id;
}

const pendingNow = async () => (await stateNow()).pending;

async function stateNow() {
  const place = { boardId: "board", kind: "workshop", key: "state" } as const;
  return JSON.parse((await storage.records.get(place)) ?? "{}").state;
}
