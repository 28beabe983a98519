import type { RoomLimits } from "./room-limits.ts";
import { TokenBucket } from "./token-bucket.ts";
import type { Visitor } from "./visitor.ts";

/** How often somebody is told that they send too much. */
const NOTICES_PER_SECOND = 0.2;
/** A connection may ask for what it lacks once in this time; a stock client asks once in all. */
const QUESTION_INTERVAL_MS = 2_000;

/** A command counts once more for so many bytes: a long one takes long to read. */
const COMMAND_BYTES = 4_096;

/** One connection to a room, and how far its document messages have come. */
export class Member {
  /** Document messages (sync step 2 and update) received on this connection. */
  received = 0;
  /** The highest ordinal whose message went through the document. */
  #processed = 0;
  /** The first message that built on something we lack; nothing from it on is acknowledged until it is in. */
  #gapAt: number | null = null;
  /** The count that the client was last told. */
  #told = 0;
  /**
   * Whether we asked for all that we lack (sync step 1).
   *
   * - `unasked`: no question is out.
   * - `asked`: a question is out; its answer fills any gap before it.
   * - `answeredInVain`: the answer had a gap too. Only news from others can help; ask again after some.
   */
  #asking: "unasked" | "asked" | "answeredInVain" = "unasked";
  /** Bytes of edits that wait for the disk. */
  waitingBytes = 0;

  #questionAtMs = -Infinity;

  readonly id: string;
  /** Who is behind the connection, with the role that they have now. */
  visitor: Visitor;
  readonly edits: TokenBucket;
  /** News about itself, and presence messages of any kind. */
  readonly presence: TokenBucket;
  readonly presenceMessages: TokenBucket;
  readonly #commands: TokenBucket;
  readonly notices = new TokenBucket(NOTICES_PER_SECOND, 1);

  constructor(id: string, visitor: Visitor, limits: RoomLimits) {
    this.id = id;
    this.visitor = visitor;
    this.edits = new TokenBucket(limits.editsPerSecond, limits.editsBurst);
    this.#commands = new TokenBucket(limits.commandsPerSecond, limits.commandsBurst);
    this.presence = new TokenBucket(limits.presencePerSecond, limits.presenceBurst);
    const messagesPerSecond = limits.presenceMessagesPerSecond;
    this.presenceMessages = new TokenBucket(messagesPerSecond, messagesPerSecond * 5);
  }

  /** Whether to answer its question now. One that asks too often is not worth an encoding of the board. */
  mayQuestion(nowMs: number): boolean {
    if (nowMs - this.#questionAtMs < QUESTION_INTERVAL_MS) return false;
    this.#questionAtMs = nowMs;
    return true;
  }

  /** Whether a command of so many bytes is not one too many. */
  mayCommand(bytes: number, nowMs: number): boolean {
    return this.#commands.take(nowMs, 1 + Math.floor(bytes / COMMAND_BYTES));
  }

  /** A message went in whole. A full answer also holds whatever an earlier message of the client missed. */
  tookIn(ordinal: number, isFullAnswer: boolean): void {
    this.#processed = ordinal;
    if (isFullAnswer) {
      this.#gapAt = null;
      this.#asking = "unasked";
    }
  }

  /** A message went in partly or not at all, for it builds on something we lack. */
  missedPart(ordinal: number, isFullAnswer: boolean): void {
    this.#processed = ordinal;
    this.#gapAt ??= ordinal;
    if (isFullAnswer) this.#asking = "answeredInVain";
  }

  /** We sent sync step 1. */
  asked(): void {
    this.#asking = "asked";
  }

  /** Whether to ask for what we lack, given whether the room has just got something new. */
  needsAsking(hasNews: boolean): boolean {
    if (this.#gapAt === null || this.#asking === "asked") return false;
    return this.#asking === "unasked" || hasNews;
  }

  /** The count to tell now that everything processed is durable; null when the client knows it already. */
  takeSavedCount(): number | null {
    const saved = this.#gapAt === null ? this.#processed : this.#gapAt - 1;
    if (saved <= this.#told) return null;
    this.#told = saved;
    return saved;
  }
}
