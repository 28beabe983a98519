import type { Logger } from "pino";
import type { Storage } from "#core/board-records.ts";
import type { Boards } from "#operations/operations.ts";

const DAY_MS = 86_400_000;

export interface RetentionOptions {
  readonly log: Pick<Storage, "boardIds" | "records">;
  readonly boards: Pick<Boards, "eraseBoard"> & { isOpen(boardId: string): boolean };
  /** Whole days without use after which a board goes. */
  readonly days: number;
  readonly logger: Logger;
  /** Ms since 1970. */
  readonly nowMs?: () => number;
}

/**
 * Erases boards that nobody has used for so many days: at the start, and daily.
 *
 * A board of which no use is known, as of a time before this was switched on, counts as used today.
 */
export class Retention implements AsyncDisposable {
  readonly #options: RetentionOptions;
  readonly #timer: NodeJS.Timeout;
  #sweeping: Promise<void>;

  constructor(options: RetentionOptions) {
    this.#options = options;
    this.#sweeping = this.#trySweep();
    this.#timer = setInterval(() => {
      this.#sweeping = this.#sweeping.then(() => this.#trySweep());
    }, DAY_MS).unref();
  }

  /** Resolves when the sweep that runs is over. */
  async settled(): Promise<void> {
    await this.#sweeping;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweeping;
  }

  async #trySweep(): Promise<void> {
    const { days, logger } = this.#options;
    try {
      const erased = await this.#sweep();
      logger.info({ erased, days }, "Boards that nobody used were looked for");
    } catch (err) {
      logger.error(
        { err },
        "Boards that nobody used could not be erased; it is tried again tomorrow",
      );
    }
  }

  /** Returns how many went. */
  async #sweep(): Promise<number> {
    const { log, boards, days, nowMs = Date.now } = this.#options;
    const today = Math.floor(nowMs() / DAY_MS);
    const due: string[] = [];
    for (const boardId of await log.boardIds()) {
      const place = { boardId, kind: "use", key: "day" } as const;
      const usedOn = Number((await log.records.get(place)) ?? Number.NaN);
      const isInUse = boards.isOpen(boardId) || !Number.isInteger(usedOn);
      if (isInUse && usedOn !== today) await log.records.put([{ ...place, value: String(today) }]);
      if (isInUse || today - usedOn <= days) continue;
      due.push(boardId);
    }
    // All at once: the file is then written anew once.
    await Promise.all(due.map((boardId) => boards.eraseBoard(boardId)));
    return due.length;
  }
}
