import { randomInt } from "node:crypto";
import type { BoardEdit } from "@cojourney/journey-model/workshop";

/** An edit that could not be made is tried again after so long. */
const AGAIN_MS = 30_000;
/** The server that decided on an edit has so long to make it, and then any other does. */
const PEERS_MS = 5_000;

export interface PendingEditsOptions {
  /** Makes an edit, and notes that it is made. Made twice it is as made once. */
  readonly carryOut: (edit: BoardEdit) => Promise<void>;
  readonly hasPeers: boolean;
  readonly onTrouble: (cause: unknown) => void;
}

/** What was decided and stored and has to be done to the board still: sees to it that it is done. */
export class PendingEdits {
  readonly #options: PendingEditsOptions;
  #pending: readonly BoardEdit[] = [];
  /** When each is due, in ms of `performance.now()`. */
  readonly #dueMsById = new Map<string, number>();
  #isBusy = false;
  #hasEnded = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: PendingEditsOptions) {
    this.#options = options;
  }

  /** All that is pending now. What is new is another server's to do, for a while, unless it is ours. */
  become(pending: readonly BoardEdit[], newOnes: "ours" | "theirs"): void {
    this.#pending = pending;
    const ids = new Set(pending.map(({ id }) => id));
    for (const id of this.#dueMsById.keys()) if (!ids.has(id)) this.#dueMsById.delete(id);
    const isOurs = !this.#options.hasPeers || newOnes === "ours";
    const delayMs = isOurs ? 0 : PEERS_MS + randomInt(PEERS_MS);
    for (const id of ids) if (!this.#dueMsById.has(id)) this.#planFor(id, delayMs);
    this.#plan();
  }

  stop(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
  }

  #planFor(id: string, delayMs: number): void {
    this.#dueMsById.set(id, performance.now() + delayMs);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#isBusy || this.#hasEnded || this.#pending.length === 0) return;
    const dueMs = Math.min(...this.#dueMsById.values());
    const delayMs = Math.max(0, dueMs - performance.now());
    this.#timer = setTimeout(() => void this.#carryOutDue(), delayMs).unref();
  }

  async #carryOutDue(): Promise<void> {
    this.#isBusy = true;
    for (let edit = this.#nextDue(); edit; edit = this.#nextDue()) {
      const { id } = edit;
      this.#planFor(id, AGAIN_MS);
      try {
        await this.#options.carryOut(edit);
      } catch (cause) {
        if (!this.#hasEnded) this.#options.onTrouble(cause);
      }
    }
    this.#isBusy = false;
    this.#plan();
  }

  #nextDue(): BoardEdit | undefined {
    if (this.#hasEnded) return undefined;
    const nowMs = performance.now();
    return this.#pending.find(({ id }) => (this.#dueMsById.get(id) ?? Infinity) <= nowMs);
  }
}
