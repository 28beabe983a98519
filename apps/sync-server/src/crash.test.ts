import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { eventually } from "#testing/eventually.ts";
import { ServerProcess } from "#testing/server-process.ts";
import { StockClient } from "#testing/stock-client.ts";
import { createBoard } from "#testing/made-boards.ts";
import { Writer } from "#testing/writer.ts";
import { seededRandom, type Random } from "#testing/seeded-random.ts";

const ROUNDS = Number(process.env["KILLS"] ?? 10);
const WRITERS = 4;
const ROUND_TIMEOUT_MS = 30_000;
/** So many kills on one board: it grows by some hundred cards at each, and a board of tens of thousands is another test. */
const ROUNDS_PER_BOARD = 25;

/** `CRASH_SEED=n` repeats a run: the same edits, killed at the same count of acknowledgements. */
const seed = Number(process.env["CRASH_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

test(
  `killed ${ROUNDS} times under load, nothing acknowledged is lost (seed ${seed})`,
  async () => {
    const random = seededRandom(seed);
    const folder = await mkdtemp(join(tmpdir(), "cojourney-crash-"));
    let server = await ServerProcess.start(folder);
    const newWriters = (round: number) =>
      Array.from(
        { length: WRITERS },
        (_, n) => new Writer(`w${n}`, seededRandom(seed + round + n)),
      );
    let boardId = await createBoard(server.httpUrl);
    let writers = newWriters(0);
    let acknowledged = 0;
    let lost = 0;
    let seenTooEarly = 0;

    for (let round = 1; round <= ROUNDS; round++) {
      await writeUntilKilled(server, boardId, writers, random);
      server = await ServerProcess.start(folder);
      {
        // Alone with the log: no writer is back yet that could bring in what was lost.
        using joiner = await new StockClient(server.boardsUrl, boardId).synced();
        lost += writers.flatMap((writer) => writer.lostIn(joiner.cards)).length;
        for (const writer of writers) seenTooEarly += writer.aheadOf(joiner.doc);
      }
      await expectEqualReplicas(server, boardId, writers);
      if (round % ROUNDS_PER_BOARD > 0 && round < ROUNDS) continue;
      acknowledged += writers.reduce((total, writer) => total + writer.acknowledgedCount, 0);
      for (const writer of writers) writer.leave();
      boardId = await createBoard(server.httpUrl);
      writers = newWriters(round);
    }

    console.log(
      `crash test: seed ${seed}, ${ROUNDS} kills, acknowledged ${acknowledged}, lost ${lost}, seen by others and lost ${seenTooEarly}`,
    );
    expect({ lost, seenTooEarly }).toEqual({ lost: 0, seenTooEarly: 0 });
    expect(acknowledged).toBeGreaterThan(ROUNDS);
    expect(await server.stop("SIGTERM")).toEqual({ code: 0, signal: null });
    await rm(folder, { recursive: true });
  },
  ROUNDS * ROUND_TIMEOUT_MS,
);

/** Lets everybody write at full speed and pulls the plug after a random number of acknowledgements. */
async function writeUntilKilled(
  server: ServerProcess,
  boardId: string,
  writers: readonly Writer[],
  random: Random,
): Promise<void> {
  const target = random.upTo(150);
  let acknowledgements = 0;
  const reached = Promise.withResolvers<void>();
  const stopped = new AbortController();
  const writing = writers.map((writer) =>
    writer.write(server.boardsUrl, boardId, stopped.signal, () => {
      if (++acknowledgements === target) reached.resolve();
    }),
  );
  await reached.promise;
  await sleep(random.upTo(4));
  await server.stop("SIGKILL");
  stopped.abort();
  await Promise.all(writing);
}

/** Everybody comes back; when the edits of all have gone round, all and a newcomer hold the same board. */
async function expectEqualReplicas(
  server: ServerProcess,
  boardId: string,
  writers: readonly Writer[],
): Promise<void> {
  const clients = writers.map((writer) => writer.connect(server.boardsUrl, boardId));
  await Promise.all(clients.map((client) => client.synced()));
  for (const client of clients) await savedAll(client);
  using newcomer = await new StockClient(server.boardsUrl, boardId).synced();
  const expected = Y.snapshot(newcomer.doc);
  for (const { doc } of clients)
    await eventually(() => expect(Y.equalSnapshots(Y.snapshot(doc), expected)).toBe(true));
  for (const client of clients) expect(client.cards.toJSON()).toEqual(newcomer.cards.toJSON());
  for (const writer of writers) writer.leave();
}

const savedAll = (client: StockClient) =>
  eventually(() => expect(client.sent > 0 && client.saved.at(-1)).toBe(client.sent));
