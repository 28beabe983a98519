import * as Y from "yjs";
import { openRandom, type Random } from "#testing/random.ts";
import type { Replica } from "#testing/replicas.ts";

/** The ways between replicas, on which updates wait until somebody lets them through. */
export interface Network {
  /** Lets some updates through; the same ones for the same seed. */
  exchangeSome(seed: number): void;
  /** Lets everything through. */
  exchangeAll(seed?: number): void;
}

/**
 * Connects replicas the way a server does: everybody sends in order, one log puts all in one order,
 * and everybody reads that log at their own pace, now and then a part of it twice.
 */
export function openNetwork(replicas: readonly Replica[]): Network {
  const log: Uint8Array[] = [];
  const ends = replicas.map((replica) => ({ replica, sent: collectSent(replica), read: 0 }));
  type End = (typeof ends)[number];

  const send = (end: End, count: number) => void log.push(...end.sent.splice(0, count));
  function read(end: End, upTo: number, random: Random): void {
    const from = random.once(5) ? random.below(end.read + 1) : end.read;
    for (const update of log.slice(from, upTo)) receive(end.replica, update);
    end.read = Math.max(end.read, upTo);
  }
  return {
    exchangeSome(seed) {
      const random = openRandom(seed);
      for (const end of random.shuffled(ends)) {
        send(end, random.below(end.sent.length + 1));
        read(end, end.read + random.below(log.length - end.read + 1), random);
      }
    },
    exchangeAll(seed = 0) {
      const random = openRandom(seed);
      for (const end of random.shuffled(ends)) send(end, end.sent.length);
      for (const end of random.shuffled(ends)) read(end, log.length, random);
    },
  };
}

/**
 * Connects every replica with every other, without any order: updates overtake each other, arrive
 * twice, or arrive before what they build on. No transport of ours does that; the board must still
 * end the same everywhere.
 */
export function openDisorderlyNetwork(replicas: readonly Replica[]): Network {
  const links = replicas.flatMap((from) =>
    replicas.filter((to) => to !== from).map((to) => ({ to, waiting: collectSent(from) })),
  );
  return {
    exchangeSome(seed) {
      const random = openRandom(seed);
      for (const { to, waiting } of random.shuffled(links)) {
        const shuffled = random.shuffled(waiting);
        const some = new Set(shuffled.slice(0, random.below(shuffled.length + 1)));
        for (const update of some) receive(to, update);
        const left = waiting.filter((update) => !some.has(update) || random.once(5));
        waiting.splice(0, waiting.length, ...left);
      }
    },
    exchangeAll(seed = 0) {
      const random = openRandom(seed);
      for (const { to, waiting } of random.shuffled(links)) {
        const twice = waiting.filter(() => random.once(5));
        for (const update of random.shuffled([...waiting, ...twice])) receive(to, update);
        waiting.length = 0;
      }
    },
  };
}

/** Collects what one replica does itself; what it hears from others, they send themselves. */
function collectSent({ journey }: Replica): Uint8Array[] {
  const sent: Uint8Array[] = [];
  journey.doc.on("update", (update, origin) => {
    if (origin !== openNetwork) sent.push(update);
  });
  return sent;
}

function receive({ journey }: Replica, update: Uint8Array): void {
  Y.applyUpdate(journey.doc, update, openNetwork);
}
