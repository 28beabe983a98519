import type { BoardFanout, PeerNews, PeerWord, WorkshopWord } from "#core/fanout.ts";
import type { LogHead, SharedAppend, SharedLog } from "#core/shared-log.ts";
import type { LogPlace, StoredBoard } from "#core/update-log.ts";
import { MAX_ROW_BYTES, type NodeMessage } from "#fanout/node-message.ts";

interface SharedBoardOptions {
  readonly boardId: string;
  readonly log: SharedLog;
  readonly hear: (news: PeerNews) => void;
  readonly publish: (message: NodeMessage) => void;
  readonly onTrouble: (cause: unknown) => void;
  readonly onClose: () => void;
}

/**
 * Keeps a room in step with the log: knows up to which place the room has it, and tells what comes next.
 *
 * Rows arrive as messages, which may get lost, or are read from the log when a place is missing. While the
 * room appends nothing is told: what others wrote in between comes with the outcome.
 */
export class SharedBoard implements BoardFanout {
  readonly #options: SharedBoardOptions;
  /** What the room has; null while it reads. */
  #place: LogPlace | null = null;
  /** The highest seq that we know to be there. */
  #latestSeq = 0;
  #recordsVersion = -1;
  #isAppending = false;
  #isCatchingUp = false;
  #isClosed = false;

  constructor(options: SharedBoardOptions) {
    this.#options = options;
  }

  async read(): Promise<StoredBoard | null> {
    this.#place = null;
    this.#latestSeq = 0;
    const { boardId, log } = this.#options;
    const board = await log.read(boardId);
    this.#place = board && { generation: board.generation, seq: board.seq };
    return board;
  }

  async append(generation: number, update: Uint8Array): Promise<SharedAppend> {
    const place = this.#place;
    if (place?.generation !== generation)
      throw new Error(`The board is no longer of generation ${generation}.`);
    this.#isAppending = true;
    try {
      const { boardId, log } = this.#options;
      const outcome = await log.appendAfter(boardId, place, update);
      if (outcome.type === "Appended") this.#appended({ generation, seq: outcome.seq }, update);
      return outcome;
    } finally {
      this.#isAppending = false;
      this.#catchUpIfBehind();
    }
  }

  tell(word: PeerWord | WorkshopWord): void {
    this.#options.publish(word);
  }

  close(): void {
    this.#isClosed = true;
    this.#options.publish({ type: "left" });
    this.#options.onClose();
  }

  /** Another server appended this. */
  heardOf({ generation, seq }: LogPlace, update: Uint8Array): void {
    const place = this.#place;
    if (place && generation !== place.generation) return;
    this.#latestSeq = Math.max(this.#latestSeq, seq);
    const isNext = seq === (place?.seq ?? Number.NaN) + 1;
    if (!isNext || this.#isAppending || this.#isCatchingUp) return this.#catchUpIfBehind();
    this.#place = { generation, seq };
    this.#options.hear({ type: "updates", updates: [update] });
  }

  /** The log has come so far; undefined when the board is not there. */
  look(head: LogHead | undefined): void {
    const place = this.#place;
    if (!place) return;
    if (head && head.recordsVersion !== this.#recordsVersion) {
      this.#recordsVersion = head.recordsVersion;
      this.#options.hear({ type: "recordsChanged" });
    }
    // What an append finds is told by its outcome.
    if (this.#isAppending) return;
    if (!head) return this.#options.hear({ type: "boardGone" });
    if (head.generation > place.generation) return this.#options.hear({ type: "boardReplaced" });
    this.#latestSeq = Math.max(this.#latestSeq, head.seq);
    this.#catchUpIfBehind();
  }

  #appended(place: LogPlace, update: Uint8Array): void {
    this.#place = place;
    this.#options.publish(
      update.length > MAX_ROW_BYTES ? { type: "look" } : { type: "row", place, update },
    );
  }

  #catchUpIfBehind(): void {
    const place = this.#place;
    if (!place || this.#latestSeq <= place.seq) return;
    if (!this.#isAppending && !this.#isCatchingUp && !this.#isClosed) void this.#catchUp(place);
  }

  async #catchUp(place: LogPlace): Promise<void> {
    this.#isCatchingUp = true;
    const { boardId, log, hear, onTrouble } = this.#options;
    try {
      const news = await log.newsAfter(boardId, place);
      // An append or a read has brought it meanwhile, or is about to.
      if (this.#place !== place || this.#isAppending || this.#isClosed) return;
      if (news.type === "Replaced") hear({ type: "boardReplaced" });
      else if (news.type === "BoardUnknown") hear({ type: "boardGone" });
      else {
        this.#place = { generation: place.generation, seq: news.seq };
        // Whatever else was claimed is not in the log.
        this.#latestSeq = news.seq;
        if (news.updates.length > 0) hear({ type: "updates", updates: news.updates });
      }
    } catch (cause) {
      onTrouble(cause);
      return;
    } finally {
      this.#isCatchingUp = false;
    }
    this.#catchUpIfBehind();
  }
}
