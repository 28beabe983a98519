import fc from "fast-check";
import { expect } from "vitest";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard, type BoardReading } from "#document/live-board.ts";
import { outlineBoard } from "#entities/outline.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { histories, play } from "#testing/history.ts";
import { openDisorderlyNetwork, openNetwork } from "#testing/network.ts";
import { testProperty } from "#testing/property.ts";
import { openJoiner, openReplicas } from "#testing/replicas.ts";

const board = furnishedBoard();
const cases = fc.record({ seed: fc.nat(), history: histories({ maxLength: 60 }) });

const peopleAndRuns = [
  [2, 120],
  [5, 80],
] as const;

for (const [people, runs] of peopleAndRuns) {
  testProperty(
    `${people} people who do anything at once end with one board, and nothing malformed on it`,
    { runs },
    cases,
    ({ seed, history }) => {
      const replicas = openReplicas(people, seed, board);
      const network = openNetwork(replicas);
      play(replicas, network, history);
      network.exchangeAll(seed);

      const expected = allSeen(replicas[0]?.reading());
      for (const { reading, journey } of [...replicas, ...replicas.slice(0, 1).map(openJoiner)]) {
        expect(allSeen(reading())).toEqual(expected);
        expect(reading().problems).toEqual([]);
        expect(isWaiting(journey)).toBe(false);
      }
    },
  );

  testProperty(
    `${people} people end with one board, even if updates overtake each other`,
    { runs: runs / 2 },
    cases,
    ({ seed, history }) => {
      const replicas = openReplicas(people, seed, board);
      const network = openDisorderlyNetwork(replicas);
      play(replicas, network, history);
      network.exchangeAll(seed);

      const expected = allSeen(replicas[0]?.reading());
      for (const { reading, journey } of [...replicas, ...replicas.slice(0, 1).map(openJoiner)]) {
        expect(allSeen(reading())).toEqual(expected);
        expect(isWaiting(journey)).toBe(false);
      }
    },
  );
}

testProperty(
  "a live board says after every change what a fresh reading says, and keeps what did not change",
  { runs: 60 },
  cases,
  ({ seed, history }) => {
    const replicas = openReplicas(2, seed, board);
    const network = openDisorderlyNetwork(replicas);
    const [ann] = replicas;
    if (!ann) return;
    let before = ann.reading();
    const touched = new Set<unknown>();
    ann.journey.cards.observeDeep((events) => {
      for (const { path, changes } of events)
        for (const id of path.length > 0 ? [path[0]] : changes.keys.keys()) touched.add(id);
    });
    ann.live.subscribe((now) => {
      expect(allSeen(now)).toEqual(allSeen(readBoard(ann.journey)));
      for (const [id, card] of before.board.cards)
        if (!touched.has(id)) expect(now.board.cards.get(id)).toBe(card);
      touched.clear();
      before = now;
    });
    play(replicas, network, history);
    network.exchangeAll(seed);
    expect(allSeen(ann.reading())).toEqual(allSeen(readBoard(ann.journey)));
  },
);

/** Everything that anybody can see of a board; problems in an order of their own, the rest as drawn. */
function allSeen(reading: BoardReading | undefined) {
  if (!reading) throw new Error("Nobody is here.");
  const { board: read, problems } = reading;
  const sorted = problems.toSorted((a, b) => (a.root + a.id < b.root + b.id ? -1 : 1));
  return { board: read, problems: sorted, outline: outlineBoard(read) };
}

/** Whether updates wait for others that never came. */
function isWaiting({ doc }: JourneyDoc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
