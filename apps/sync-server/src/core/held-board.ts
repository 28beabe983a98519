import * as Y from "yjs";
import { BoardBytes } from "./board-bytes.ts";
import { readBoardFacts, type BoardFacts } from "./board-facts.ts";
import { BoardSize } from "./board-size.ts";
import type { RoomFact } from "./effect.ts";
import { MissingAnswer } from "./missing-answer.ts";
import { replay } from "./replay.ts";
import type { RoomLimits } from "./room-limits.ts";
import type { BoardHistory } from "./update-log.ts";
import { vectorBefore } from "./vector-before.ts";

/**
 * A board as a room has it in memory: as a document, or as no more than the bytes of its log.
 *
 * It knows nothing of people, nor of what is stored and what is not yet: the room does.
 */
export class HeldBoard {
  readonly size: BoardSize;
  #doc = new Y.Doc();
  /** In place of the document. */
  #bytes: BoardBytes | null = null;
  #retiredClients: ReadonlySet<number> = new Set();
  readonly #missingAnswer = new MissingAnswer();

  constructor(limits: RoomLimits) {
    this.size = new BoardSize(limits);
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  /** Client ids that wrote in older generations, and in none of this one. */
  get retiredClients(): ReadonlySet<number> {
    return this.#retiredClients;
  }

  /** Title and language, of the document. */
  get facts(): BoardFacts {
    return readBoardFacts(this.#doc);
  }

  /** The document as one update. */
  get update(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  get stateVector(): Uint8Array {
    return this.#bytes?.stateVector ?? Y.encodeStateVector(this.#doc);
  }

  /** How many client ids somebody who asks may have heard of from us. */
  get clientsKnown(): number {
    const clients = this.#bytes?.clients ?? this.#doc.store.clients.size;
    return clients + this.#retiredClients.size;
  }

  /** All that ever wrote on it, in generations before too. */
  get clientsEver(): ReadonlySet<number> {
    return new Set([...this.#retiredClients, ...this.#doc.store.clients.keys()]);
  }

  /** It was read from the log anew; `retiredClients` wrote in older generations of it. */
  opened({ rows, snapshot }: BoardHistory, retiredClients: readonly number[]): void {
    this.#retiredClients = new Set(retiredClients);
    this.size.reset((snapshot?.length ?? 0) + totalLength(rows));
  }

  /** Whether it can be held as the bytes of its log; otherwise only a document shows what those are worth. */
  holdBytes(history: BoardHistory): boolean {
    this.#bytes = BoardBytes.read(history);
    return this.#bytes !== null;
  }

  /** Holds it as a document; returns what is wrong with the log, null for nothing. */
  build(history: BoardHistory | null = this.#bytes?.history ?? null): RoomFact | null {
    if (!history) throw new Error("There is nothing to build a document of.");
    const { doc, skipped, incomplete } = replay(history);
    this.forget();
    this.#doc = doc;
    const { quarantined } = history;
    const isDamaged = quarantined > 0 || skipped > 0 || incomplete;
    return isDamaged ? { type: "LogDamaged", quarantined, skipped, incomplete } : null;
  }

  /** Lets go of it. */
  forget(): void {
    this.#doc = new Y.Doc();
    this.#bytes = null;
    this.forgetAnswer();
  }

  /** The document changed, or nobody is left to ask for it. */
  forgetAnswer(): void {
    this.#missingAnswer.forget();
  }

  /** So much was stored; whether it has just become so large that people must hear of it. */
  grow(bytes: number): boolean {
    return this.size.grow(bytes, this.#doc);
  }

  /** Whether an update certainly brings nothing that the log does not hold. */
  holdsAll(update: Uint8Array): boolean {
    return this.#bytes?.holdsAll(update) ?? false;
  }

  /** The messages that bring somebody up to date; null when it takes the document to tell what they lack. */
  messagesFor(stateVector: Uint8Array): readonly Uint8Array[] | null {
    if (this.#bytes) return this.#bytes.messagesFor(stateVector);
    return [this.#missingAnswer.to(stateVector, this.#doc)];
  }

  /** What somebody with this state vector lacks of the document. */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc, stateVector);
  }

  /** The state vector of the document as it was before these were applied to it. */
  vectorBefore(updates: readonly Uint8Array[]): Uint8Array {
    return vectorBefore(this.#doc, updates);
  }
}

const totalLength = (rows: readonly Uint8Array[]): number =>
  rows.reduce((total, row) => total + row.length, 0);
