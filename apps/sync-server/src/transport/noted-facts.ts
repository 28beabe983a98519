import { isDeepStrictEqual } from "node:util";
import type { Logger } from "pino";
import type { Door } from "#access/door.ts";
import type { BoardFacts } from "#core/board-facts.ts";

export interface NotedFactsOptions {
  readonly boardId: string;
  readonly door: Pick<Door, "noteFacts">;
  readonly logger: Logger;
  /** What the board says of itself and may be noted; null while nothing may. */
  readonly factsToNote: () => BoardFacts | null;
  /** Of the log; 0 while it is not known. */
  readonly generation: () => number;
}

/** What storage holds of a board's title and language: it keeps up with what the board says. */
export class NotedFacts {
  readonly #options: NotedFactsOptions;
  /** What storage holds, or will in a moment. */
  #noted: BoardFacts | null = null;
  #isNoting = false;

  constructor(options: NotedFactsOptions) {
    this.#options = options;
  }

  /** Storage was read, and holds these. */
  knows(facts: BoardFacts | null): void {
    this.#noted = facts;
  }

  /** Called at every message; most find the very facts that were looked at before. */
  keepUp(): void {
    const facts = this.#options.factsToNote();
    if (facts !== null && facts !== this.#noted) void this.#note();
  }

  /** Where it cannot be stored the board says what it said before, to whoever has not opened it. */
  async #note(): Promise<void> {
    const { boardId, door, logger } = this.#options;
    const facts = this.#options.factsToNote();
    const generation = this.#options.generation();
    if (this.#isNoting || !facts || generation === 0) return;
    const isNoted = isDeepStrictEqual(facts, this.#noted);
    this.#noted = facts;
    if (isNoted) return;
    this.#isNoting = true;
    try {
      await door.noteFacts(boardId, generation, facts);
    } catch (cause) {
      logger.warn({ err: cause }, "The title of a board could not be noted");
    }
    this.#isNoting = false;
    // It may have changed once more meanwhile.
    await this.#note();
  }
}
