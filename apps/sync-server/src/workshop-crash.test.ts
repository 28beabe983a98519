import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { Attendee, joinBoard } from "#testing/attendee.ts";
import { eventually } from "#testing/eventually.ts";
import { makeBoard } from "#testing/made-boards.ts";
import { seededRandom, type Random } from "#testing/seeded-random.ts";
import { ServerProcess } from "#testing/server-process.ts";

const ROUNDS = Number(process.env["WORKSHOP_KILLS"] ?? 2);
const PEOPLE = 6;
const ROUND_TIMEOUT_MS = 30_000;

/** `WORKSHOP_SEED=n` repeats a run. */
const seed = Number(process.env["WORKSHOP_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

const card = { cardId: "c1", votesEach: 100, maxOnOne: 100 };
const settings = {
  title: "",
  targetIds: [card.cardId],
  votesEach: card.votesEach,
  maxOnOne: card.maxOnOne,
  minutes: null,
  isNamed: true,
  isWeighted: false,
};

/** Somebody who writes and votes as fast as the server answers, and knows what it took from them. */
interface Busy {
  readonly token: string;
  written: number;
  votes: number;
}

test(
  `killed ${ROUNDS} times while people write privately and vote, and once in the reveal, nothing is lost or doubled (seed ${seed})`,
  async () => {
    const random = seededRandom(seed);
    const folder = await mkdtemp(join(tmpdir(), "cojourney-workshop-crash-"));
    let server = await ServerProcess.start(folder);
    const board = await makeBoard(server.httpUrl);
    const people: Busy[] = [];
    for (let n = 0; n < PEOPLE; n++) {
      const { token = "" } = await joinBoard(server.httpUrl, board, "participant", {
        name: `P${n}`,
      });
      people.push({ token, written: 0, votes: 0 });
    }
    const come = (token: string | undefined) =>
      new Attendee(server.boardsUrl, board.id, token).synced();
    {
      using fay = await come(board.token);
      expect(await fay.ask({ type: "openRound", settings })).toBeNull();
      expect(await fay.ask({ type: "startWriting", laneKinds: [], isAnonymous: true })).toBeNull();
    }
    for (let round = 1; round <= ROUNDS; round++) {
      await workUntilKilled(server, board.id, people, random);
      server = await ServerProcess.start(folder);
      for (const person of people) await expectKept(await come(person.token), person);
    }

    let written: string[];
    let votes: number;
    {
      using fay = await come(board.token);
      const [writingId, roundId] = await idsOf(fay);
      expect(await fay.ask({ type: "stopWriting", writingId })).toBeNull();
      await eventually(() => expect(fay.view.writing?.isStopped).toBe(true));
      written = people.flatMap(({ written: count }, n) =>
        Array.from({ length: count }, (_none, i) => textOf(people[n], i)),
      );
      votes = people.reduce((sum, person) => sum + person.votes, 0);
      fay.send(1, { type: "reveal", writingId, whose: { type: "everybody" } });
      fay.send(2, { type: "closeRound", roundId });
      await sleep(random.upTo(12));
      await server.stop("SIGKILL");
      server = await ServerProcess.start(folder);
      using again = await come(board.token);
      await eventually(() => expect(again.view.hands).toBeDefined());
      // Where the server died before it was decided it is asked for again; otherwise it is done already.
      const whose = { type: "everybody" } as const;
      expect([null, "WritingOver"]).toContain(
        await again.ask({ type: "reveal", writingId, whose }),
      );
      expect(await again.ask({ type: "closeRound", roundId })).toBeNull();
      await eventually(() => {
        const cards: Record<string, { title: string }> = again.client.cards.toJSON();
        const titles = Object.values(cards).map(({ title }) => title);
        expect(titles.toSorted()).toEqual(written.toSorted());
        expect(again.client.doc.getMap("votes").toJSON()[roundId]).toMatchObject({
          results: [{ cardId: card.cardId, votes }],
        });
      });
    }
    console.log(`workshop crash: ${written.length} cards and ${votes} votes, all there once`);
    expect(await server.stop("SIGTERM")).toEqual({ code: 0, signal: null });
    await rm(folder, { recursive: true });
  },
  (ROUNDS + 1) * ROUND_TIMEOUT_MS,
);

const textOf = (person: Busy | undefined, n: number) => `${person?.token.slice(0, 8)} ${n}`;

async function idsOf(who: Attendee): Promise<readonly [string, string]> {
  await eventually(() => expect(who.view.writing?.id && who.view.round?.id).toBeTruthy());
  return [who.view.writing?.id ?? "", who.view.round?.id ?? ""];
}

/** Lets everybody work at full speed and pulls the plug after a random number of answers. */
async function workUntilKilled(
  server: ServerProcess,
  boardId: string,
  people: readonly Busy[],
  random: Random,
): Promise<void> {
  let left = random.upTo(60);
  const killed = Promise.withResolvers<"killed">();
  const reached = Promise.withResolvers<void>();
  const working = people.map(async (person) => {
    using here = await new Attendee(server.boardsUrl, boardId, person.token).synced();
    const [writingId, roundId] = await idsOf(here);
    const [stepId = "", laneId = ""] = ["steps", "lanes"].map(
      (root) => [...here.client.doc.getMap(root).keys()][0],
    );
    for (;;) {
      const text = textOf(person, person.written);
      const draft = { id: text, stepId, laneId, text };
      const count = Math.min(person.votes + 1, card.maxOnOne);
      for (const command of [
        { type: "putDraft", writingId, draft } as const,
        { type: "vote", roundId, cardId: card.cardId, count } as const,
      ]) {
        const answer = await Promise.race([here.ask(command), killed.promise]);
        if (answer === "killed") return;
        expect(answer).toBeNull();
        if (command.type === "vote") person.votes = count;
        else person.written += 1;
        if (--left === 0) reached.resolve();
      }
    }
  });
  await reached.promise;
  await sleep(random.upTo(4));
  await server.stop("SIGKILL");
  killed.resolve("killed");
  await Promise.all(working);
}

/** All that was acknowledged is there, and of what was under way the whole or nothing; it counts from then on. */
async function expectKept(here: Attendee, person: Busy): Promise<void> {
  using someone = here;
  await eventually(() => expect(someone.view.myDrafts).toBeDefined());
  const texts = someone.view.myDrafts?.map(({ text }) => text) ?? [];
  expect(texts).toEqual(texts.map((_text, n) => textOf(person, n)));
  const votes = someone.view.myBallot?.counts[card.cardId] ?? 0;
  expect(
    [texts.length - person.written, votes - person.votes].every((more) => more === 0 || more === 1),
  ).toBe(true);
  person.written = texts.length;
  person.votes = votes;
}
