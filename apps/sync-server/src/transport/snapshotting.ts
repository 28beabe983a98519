import type { Logger } from "pino";
import type { UpdateLog } from "#core/update-log.ts";

export interface SnapshottingOptions {
  readonly boardId: string;
  readonly log: Pick<UpdateLog, "compact">;
  readonly logger: Logger;
  /** A snapshot now covers the log. */
  readonly onTaken: () => void;
}

/** Has snapshots of a board taken, one after the other. */
export class Snapshotting {
  readonly #options: SnapshottingOptions;
  #isTaking = false;

  constructor(options: SnapshottingOptions) {
    this.#options = options;
  }

  /** Not while one is being written: on a busy machine they would pile up, each with all that the last one had. */
  async take(): Promise<void> {
    if (this.#isTaking) return;
    const { boardId, log, logger, onTaken } = this.#options;
    this.#isTaking = true;
    try {
      const outcome = await log.compact(boardId);
      if (outcome.type === "Compacted") onTaken();
      else logger.warn(outcome, outcome.type);
    } catch (cause) {
      logger.error({ err: cause }, "A snapshot could not be stored; the log is as it was");
    } finally {
      this.#isTaking = false;
    }
  }
}
