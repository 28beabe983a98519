import { setImmediate as nextTick } from "node:timers/promises";
import * as Y from "yjs";
import type { Random } from "#testing/seeded-random.ts";
import { StockClient } from "#testing/stock-client.ts";

/** One change that somebody made to a card of their own. */
interface Edit {
  readonly cardId: string;
  /** Null for a card taken away. */
  readonly value: string | null;
  isAcknowledged: boolean;
}

/** So far may a writer run ahead of the server; a real person is never more than a few edits ahead. */
const MAX_UNACKNOWLEDGED = 40;

/** Somebody who writes as fast as the server acknowledges, and remembers what was acknowledged. */
export class Writer {
  readonly #name: string;
  readonly #random: Random;
  readonly #doc = new Y.Doc();
  readonly #edits: Edit[] = [];
  /** Which edits each document message of the present connection carried. */
  #editsByOrdinal: Edit[][] = [];
  #acknowledgedOrdinal = 0;
  #client: StockClient | null = null;
  #onAcknowledged: () => void = () => {};

  constructor(name: string, random: Random) {
    this.#name = name;
    this.#random = random;
  }

  get acknowledgedCount(): number {
    return this.#edits.filter(({ isAcknowledged }) => isAcknowledged).length;
  }

  /** Writes until the signal. `onAcknowledged` is called for every edit that became durable. */
  async write(boardsUrl: string, boardId: string, signal: AbortSignal, onAcknowledged: () => void) {
    this.#onAcknowledged = onAcknowledged;
    this.connect(boardsUrl, boardId);
    while (!signal.aborted) {
      const ahead = this.#edits.filter(({ isAcknowledged }) => !isAcknowledged).length;
      if (ahead < MAX_UNACKNOWLEDGED) this.#editOnce();
      await nextTick();
    }
    this.leave();
  }

  /** Opens a connection for the document as it is, offline edits included. */
  connect(boardsUrl: string, boardId: string): StockClient {
    this.#client = new StockClient(boardsUrl, boardId, {
      doc: this.#doc,
      watcher: {
        onOpen: () => {
          this.#editsByOrdinal = [];
          this.#acknowledgedOrdinal = 0;
        },
        // A full answer carries everything so far; an update carries the edit that is being made.
        onSend: (ordinal, kind) => {
          this.#editsByOrdinal[ordinal] =
            kind === "step2" ? [...this.#edits] : this.#edits.slice(-1);
        },
        onSaved: (count) => this.#acknowledge(count),
      },
    });
    return this.#client;
  }

  leave(): void {
    this.#client?.disconnect();
    this.#client = null;
  }

  /** Acknowledged edits that a board does not show, unless a later edit of the same card explains it. */
  lostIn(cards: Y.Map<unknown>): string[] {
    const lastAcknowledged = new Map<string, number>();
    for (const [at, { cardId, isAcknowledged }] of this.#edits.entries())
      if (isAcknowledged) lastAcknowledged.set(cardId, at);
    return [...lastAcknowledged].flatMap(([cardId, at]) => {
      const shown = cards.get(cardId) ?? null;
      const allowed = this.#edits.slice(at).filter((edit) => edit.cardId === cardId);
      return allowed.some(({ value }) => value === shown) ? [] : [cardId];
    });
  }

  /** How many other people this writer has heard of edits from that a board does not hold. */
  aheadOf(board: Y.Doc): number {
    const durable = Y.decodeStateVector(Y.encodeStateVector(board));
    const seen = Y.decodeStateVector(Y.encodeStateVector(this.#doc));
    seen.delete(this.#doc.clientID);
    return [...seen].filter(([author, clock]) => clock > (durable.get(author) ?? 0)).length;
  }

  #editOnce(): void {
    const n = this.#edits.length;
    const cards = this.#doc.getMap<string>("cards");
    const cardId = `${this.#name}-${this.#random.upTo(n + 1)}`;
    const value = cards.has(cardId) && this.#random.upTo(3) === 1 ? null : `edit ${n}`;
    this.#edits.push({ cardId, value, isAcknowledged: false });
    if (value === null) cards.delete(cardId);
    else cards.set(cardId, value);
  }

  #acknowledge(count: number): void {
    while (this.#acknowledgedOrdinal < count) {
      this.#acknowledgedOrdinal++;
      for (const edit of this.#editsByOrdinal[this.#acknowledgedOrdinal] ?? []) {
        if (edit.isAcknowledged) continue;
        edit.isAcknowledged = true;
        this.#onAcknowledged();
      }
    }
  }
}
