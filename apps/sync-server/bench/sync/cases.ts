import { setTimeout as sleep } from "node:timers/promises";
import { firstUpdate } from "#core/first-update.ts";
import { cardUpdates } from "./board-content.ts";
import { Checker } from "./checker.ts";
import type { ContenderProcess } from "./contender-process.ts";
import { newBoard } from "./contender.ts";
import { gather, load, type LoadResult } from "./load.ts";
import { Person } from "./person.ts";
import { median, quantiles, type Quantiles } from "./quantiles.ts";

/** How much of a run to do. */
export interface Effort {
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** What a case found out, by kind of case. */
export type CaseResult =
  | { readonly type: "load"; readonly load: LoadResult }
  | { readonly type: "join"; readonly warmMs: number; readonly coldMs: number }
  | { readonly type: "storm"; readonly joinMs: Quantiles }
  | {
      readonly type: "memory";
      readonly boardBytes: number;
      readonly connectionBytes: number;
      readonly boardRssBytes: number;
      readonly connectionRssBytes: number;
    }
  | {
      readonly type: "stoppedReader";
      /** From what was usually in use while it read to the most while it did not. */
      readonly grownBytes: number;
      /** What the reader heard when it read on; null when it was not sent away, 1006 for no word. */
      readonly closeCode: number | null;
      /** While it read, and while it did not. */
      readonly before: LoadResult;
      readonly others: LoadResult;
    };

export interface Case {
  readonly name: string;
  /** Only servers that keep documents can do it. */
  readonly needsDocuments: boolean;
  /** A run that takes longer has a server that does not keep up. */
  readonly patienceMs: number;
  run(server: ContenderProcess, effort: Effort): Promise<CaseResult>;
}

const FULL_PACE = { edits: 5, presence: 10 };
/** Boards by the thousand: a fifth of the full pace, for else no generator on one core keeps up. */
const CALM_PACE = { edits: 1, presence: 2 };
const CHECKERS = 3;
const CHECKED_BOARDS = 100;
/** Nobody does anything for so long before an open board is weighed. Half of what Hocuspocus waits for a sign. */
const QUIET_MS = 25_000;
/** One board: a run takes some 20 s. */
const PATIENCE_MS = 90_000;
/** Hundreds of boards are made first, or large ones. */
const LONG_PATIENCE_MS = 300_000;
/** What is on a board before people meet on it. */
const USUAL_CARDS = 100;

const people = (count: number): Case => ({
  name: `${count} people`,
  needsDocuments: false,
  patienceMs: PATIENCE_MS,
  async run(server, effort) {
    const [board = ""] = await boardsWithCards(server, 1, USUAL_CARDS);
    const here = await gather(server, [board], { perBoard: count, checking: CHECKERS });
    return { type: "load", load: await load(server, here, { pace: FULL_PACE, ...effort }) };
  },
});

const boards = (count: number): Case => ({
  name: `${count} boards`,
  needsDocuments: false,
  patienceMs: LONG_PATIENCE_MS,
  async run(server, effort) {
    const ids = await createBoards(server, count);
    const options = { perBoard: 3, checking: 1, checkedBoards: CHECKED_BOARDS };
    const here = await gather(server, ids, options);
    return { type: "load", load: await load(server, here, { pace: CALM_PACE, ...effort }) };
  },
});

const idleBoards = (count: number): Case => ({
  name: `30 people beside ${count} idle boards`,
  needsDocuments: false,
  patienceMs: LONG_PATIENCE_MS,
  async run(server, effort) {
    const idle = await createBoards(server, count);
    await gather(server, idle, { perBoard: 1, checking: 0 });
    return people(30).run(server, effort);
  },
});

const join = (cards: number): Case => ({
  name: `join ${cards} cards`,
  needsDocuments: true,
  patienceMs: LONG_PATIENCE_MS,
  async run(server) {
    const [board = ""] = await boardsWithCards(server, 1, cards);
    // Somebody who was let in before, as after a restart: coming in by a link would itself read the board.
    const headers = await server.contender.admit(server.port, board);
    const host = await arrive(server, board);
    const warm: number[] = [];
    for (let n = 0; n < 7; n++) warm.push(await timeToSync(server, board, headers, cards));
    host.socket.end();
    const cold: number[] = [];
    for (let n = 0; n < 3; n++) {
      await server.restart();
      cold.push(await timeToSync(server, board, headers, cards));
    }
    return { type: "join", warmMs: median(warm), coldMs: median(cold) };
  },
});

const storm: Case = {
  name: "storm of 100 on 5000 cards",
  needsDocuments: true,
  patienceMs: PATIENCE_MS,
  async run(server) {
    const [board = ""] = await boardsWithCards(server, 1, 5_000);
    await arrive(server, board);
    const newcomers = await Promise.all(Array.from({ length: 100 }, () => newcomer(server, board)));
    const joined = await Promise.all(newcomers.map((person) => person.join()));
    const times = await Promise.all(joined.map(({ synced }) => synced));
    return { type: "storm", joinMs: quantiles(times) };
  },
};

const memory: Case = {
  name: "memory",
  needsDocuments: true,
  patienceMs: LONG_PATIENCE_MS,
  async run(server) {
    const [boardCount, furtherPerBoard] = [500, 4];
    const ids = await boardsWithCards(server, boardCount, USUAL_CARDS);
    await server.restart();
    // One that is gone again, so that what is made once is there before we look.
    (await arrive(server, ids[0] ?? "")).socket.end();
    const empty = await server.probeSettled();
    await gatherIdle(server, ids, 1);
    await sleep(QUIET_MS);
    const opened = await server.probeSettled();
    await gatherIdle(server, ids, furtherPerBoard);
    await sleep(QUIET_MS);
    const crowded = await server.probeSettled();
    const further = boardCount * furtherPerBoard;
    const perConnection = (key: "liveBytes" | "rssBytes") => (crowded[key] - opened[key]) / further;
    const perBoard = (key: "liveBytes" | "rssBytes") =>
      (opened[key] - empty[key]) / boardCount - perConnection(key);
    return {
      type: "memory",
      boardBytes: perBoard("liveBytes"),
      connectionBytes: perConnection("liveBytes"),
      boardRssBytes: perBoard("rssBytes"),
      connectionRssBytes: perConnection("rssBytes"),
    };
  },
};

/** By then it has read what was kept for it. */
const READING_ON_MS = 5_000;
const LOOK_AGAIN_MS = 500;
/** Code that was only needed at the start leaves memory meanwhile, mostly: six megabytes. */
const SETTLING_SECONDS = 10;
/**
 * Weighed so long while everybody reads, and as long while one does not: the most that was held for a while against
 * the same, for what comes and goes by itself, such as a board that is being packed, does so in both.
 *
 * 60 MB: what the system itself takes for a reader that stopped, 37 MB at most here, is soon full.
 */
const STRETCH_SECONDS = 30;
/** Three seconds: shorter than it takes until a reader is sent away. */
const LOOKS_IN_A_WHILE = 6;

/** 10 people write 2 MB a second between them, all of which each of them gets; then one of them reads no more. */
const stoppedReader: Case = {
  name: "reader that stops",
  needsDocuments: false,
  patienceMs: LONG_PATIENCE_MS,
  async run(server) {
    const [board = ""] = await boardsWithCards(server, 1, USUAL_CARDS);
    const padding = "x".repeat(40_000);
    const here = await gather(server, [board], { perBoard: 10, checking: CHECKERS, padding });
    const stretch = { pace: FULL_PACE, warmUpSeconds: 1 };
    await load(server, here, { ...stretch, seconds: SETTLING_SECONDS });
    const reading = load(server, here, { ...stretch, seconds: STRETCH_SECONDS });
    const mostBefore = mostHeld(await liveBytesDuring(server, reading));
    const stopped = here.people.at(-1);
    stopped?.socket.stopReading();
    const others = load(server, here, { ...stretch, seconds: STRETCH_SECONDS });
    const most = mostHeld(await liveBytesDuring(server, others));
    stopped?.socket.readOn();
    await Promise.race([stopped?.socket.closed, sleep(READING_ON_MS)]);
    return {
      type: "stoppedReader",
      grownBytes: most - mostBefore,
      closeCode: stopped?.socket.closeCode ?? null,
      before: await reading,
      others: await others,
    };
  },
};

/** In the order in which they run. */
export const cases: readonly Case[] = [
  ...[10, 30, 100, 200].map(people),
  ...[1_000, 2_000].map(boards),
  ...[1_000, 5_000, 20_000].map(join),
  storm,
  memory,
  stoppedReader,
  ...[0, 1_000, 2_000].map(idleBoards),
];

/** What a server had in use, looked at again and again while something goes on. */
async function liveBytesDuring(
  server: ContenderProcess,
  work: Promise<unknown>,
): Promise<readonly number[]> {
  const ended = work.then(() => "ended");
  const seen: number[] = [];
  do seen.push((await server.probeCollected()).liveBytes);
  while ((await Promise.race([sleep(LOOK_AGAIN_MS), ended])) !== "ended");
  return seen;
}

/** The highest median of so many looks in a row. */
function mostHeld(seen: readonly number[]): number {
  const whiles = seen.map((_, at) => seen.slice(at, at + LOOKS_IN_A_WHILE));
  return Math.max(...whiles.filter(({ length }) => length === LOOKS_IN_A_WHILE).map(median));
}

/** Somebody who was let in and now connects. */
async function newcomer(server: ContenderProcess, board: string): Promise<Person> {
  const { contender, port } = server;
  return new Person({ contender, port, board, headers: await contender.admit(port, board) });
}

const arrive = async (server: ContenderProcess, board: string): Promise<Person> =>
  (await newcomer(server, board)).join();

/** Lets so many onto each board who point once and then do nothing. */
async function gatherIdle(
  server: ContenderProcess,
  ids: readonly string[],
  perBoard: number,
): Promise<void> {
  for (const board of ids) {
    const here = await Promise.all(Array.from({ length: perBoard }, () => arrive(server, board)));
    for (const person of here) person.point();
  }
}

/** Milliseconds from connecting until the board was here; throws when it was not whole. */
async function timeToSync(
  { contender, port }: ContenderProcess,
  board: string,
  headers: Readonly<Record<string, string>>,
  cards: number,
): Promise<number> {
  const checker = new Checker({ contender, port, board, headers });
  await checker.join();
  if (checker.doc.getMap("cards").size < cards)
    throw new Error(`Only ${checker.doc.getMap("cards").size} of ${cards} cards came.`);
  checker.socket.end();
  return checker.synced;
}

async function createBoards(
  { contender, port }: ContenderProcess,
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const atOnce = Math.min(50, count - ids.length);
    ids.push(
      ...(await Promise.all(Array.from({ length: atOnce }, () => contender.createBoard(port)))),
    );
  }
  return ids;
}

/** Makes boards and writes cards on them as a person would, over a socket; waits until others can see them. */
async function boardsWithCards(
  server: ContenderProcess,
  count: number,
  cards: number,
): Promise<string[]> {
  const ids = await createBoards(server, count);
  if (!server.contender.keepsDocuments) return ids;
  const first = firstUpdate(newBoard);
  if (first.type !== "Seeded") throw new Error(`A new board is ${first.type}.`);
  const seed = server.contender.seedsBoards ? [] : [first.update];
  const updates = [...seed, ...cardUpdates(cards)];
  for (const board of ids) {
    const writer = await arrive(server, board);
    for (const update of updates) writer.upload(update);
    await untilWhole(server, board, cards);
    writer.socket.end();
  }
  return ids;
}

async function untilWhole(server: ContenderProcess, board: string, cards: number): Promise<void> {
  const { contender, port } = server;
  const headers = await contender.admit(port, board);
  for (;;) {
    const checker = new Checker({ contender, port, board, headers });
    await checker.join();
    checker.socket.end();
    if (checker.doc.getMap("cards").size >= cards) return;
    await sleep(20);
  }
}
