import { Gathering, realClock, type Clock } from "#transport/gathering.ts";

/** After sending, so many times as long as it took nothing is sent: a ninth of the time goes into sending. */
const PAUSE_PER_COST = 8;
/** But nobody waits longer than this for company. */
const MAX_PAUSE_MS = 20;
/** More than this is not copied together. */
const JOIN_BYTES = 65_536;

/** Something with frames to send. */
export interface Sender {
  /** Writes everything that waits. */
  flush(joiner: Joiner): void;
}

/**
 * Sends together what leaves in one turn of the event loop: each socket is written to once.
 *
 * Writing is what a server like this spends its time on, and it costs per write, not per byte. When it is
 * quiet all leaves at the end of the turn. The longer sending takes, the longer it gathers before the next.
 */
export class Outbox {
  #pausedUntilMs = -Infinity;
  readonly #clock: Clock;
  readonly #senders: Gathering<Sender>;

  constructor(clock: Clock = realClock) {
    this.#clock = clock;
    this.#senders = new Gathering(
      clock,
      () => this.waitMs,
      (senders) => this.#flush(senders),
    );
  }

  /** How long what is added now will wait, in ms; 0 when it leaves at the end of the turn. */
  get waitMs(): number {
    return Math.max(0, this.#pausedUntilMs - this.#clock.nowMs());
  }

  /** It will be flushed soon, once, however often it is added before. */
  add(sender: Sender): void {
    this.#senders.add(sender);
  }

  #flush(senders: ReadonlySet<Sender>): void {
    const startMs = this.#clock.nowMs();
    const joiner = new Joiner();
    for (const sender of senders) sender.flush(joiner);
    const endMs = this.#clock.nowMs();
    this.#pausedUntilMs = endMs + Math.min(MAX_PAUSE_MS, (endMs - startMs) * PAUSE_PER_COST);
  }
}

/** Makes one buffer of several; most sockets of a board send the same, and share it. */
export class Joiner {
  #chunks: readonly Uint8Array[] = [];
  #joined: readonly Uint8Array[] = [];

  /** The same bytes in as few chunks as is worth it. */
  join(chunks: readonly Uint8Array[]): readonly Uint8Array[] {
    if (chunks.length < 2) return chunks;
    if (!isSame(chunks, this.#chunks)) {
      const bytes = chunks.reduce((total, { length }) => total + length, 0);
      this.#chunks = chunks;
      this.#joined = bytes > JOIN_BYTES ? chunks : [Buffer.concat(chunks, bytes)];
    }
    return this.#joined;
  }
}

const isSame = (a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean =>
  a.length === b.length && a.every((chunk, at) => chunk === b[at]);
