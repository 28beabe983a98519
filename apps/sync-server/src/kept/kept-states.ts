import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { KEPT_LABEL_MAX_LENGTH, type KeptState } from "@cojourney/journey-model/protocol";
import type { KeptStateStore } from "#core/kept-state-store.ts";
import type { LogPlace, UpdateLog } from "#core/update-log.ts";
import { copyKept } from "#kept/copy-kept.ts";
import { whichGo, type KeptLimits } from "#kept/which-go.ts";

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

export interface KeptStatesOptions {
  readonly log: Pick<UpdateLog, "stateAt">;
  readonly store: KeptStateStore;
  readonly limits?: KeptLimits;
  readonly nowMs?: () => number;
}

/** Keeps boards as they were, for facilitators who want them back. */
export class KeptStates {
  readonly #options: KeptStatesOptions;

  constructor(options: KeptStatesOptions) {
    this.#options = options;
  }

  /**
   * Keeps the board with all that is committed when this is called, and perhaps with what is until it is read; or
   * as it was at a place in the log. Await it before what it is kept for. Null when the log lacks a part of that,
   * or does not reach back to there any more. Rejects when it cannot be stored.
   */
  async keep(
    boardId: string,
    { reason, label }: Pick<KeptState, "reason" | "label">,
    place: LogPlace | null = null,
  ): Promise<KeptState | null> {
    const { log, store, limits, nowMs = Date.now } = this.#options;
    const atMs = nowMs();
    const state = await log.stateAt(boardId, place);
    if (!state) return null;
    const bytes = await pack(state.update);
    const kept: KeptState = {
      id: randomUUID(),
      atMs,
      reason,
      // Of a step of the agenda it may be longer than a list shows.
      label: label.slice(0, KEPT_LABEL_MAX_LENGTH),
      cards: state.cards,
      bytes: bytes.length,
    };
    await store.put(boardId, kept, bytes, whichGo(await store.list(boardId), bytes.length, limits));
    return kept;
  }

  /** Newest first. */
  list(boardId: string): Promise<readonly KeptState[]> {
    return this.#options.store.list(boardId);
  }

  /** A state as one update; null when it is not there any more. */
  async read(boardId: string, id: string): Promise<Uint8Array | null> {
    const bytes = await this.#options.store.read(boardId, id);
    return bytes && unpack(bytes);
  }

  /** A state as the first update of a new generation (see `copyBoard`); null when it is not there any more. */
  async copyOf(boardId: string, id: string): Promise<Uint8Array | null> {
    const update = await this.read(boardId, id);
    return update && copyKept(update);
  }

  async remove(boardId: string, id: string): Promise<void> {
    await this.#options.store.remove(boardId, [id]);
  }
}
