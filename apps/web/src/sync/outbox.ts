/** One document message of the connection that is open. */
export interface SentMessage {
  readonly update: Uint8Array;
  /** An answer to what the server lacks, as opposed to one edit. */
  readonly isAnswer: boolean;
}

/** What was sent on the connection that is open, and how much of it the server put on its disk. */
export interface Outbox {
  readonly sent: number;
  readonly acknowledged: number;
  /** A new connection: it counts from nothing, and its first answer holds what the last one lost. */
  restart(): void;
  push(message: SentMessage): void;
  /** The server's word: the first `count` messages are on its disk. */
  acknowledge(count: number): void;
  /** Which messages the server has not acknowledged, oldest first. */
  pending(): readonly SentMessage[];
}

export function openOutbox(): Outbox {
  let waiting: SentMessage[] = [];
  let acknowledged = 0;
  return {
    get sent() {
      return acknowledged + waiting.length;
    },
    get acknowledged() {
      return acknowledged;
    },
    restart() {
      waiting = [];
      acknowledged = 0;
    },
    push: (message) => waiting.push(message),
    acknowledge(count) {
      const more = Math.min(Math.max(count - acknowledged, 0), waiting.length);
      waiting = waiting.slice(more);
      acknowledged += more;
    },
    pending: () => waiting,
  };
}
