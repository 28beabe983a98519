import { Gathering, realClock, type Clock } from "#transport/gathering.ts";
import type { Outbox } from "#transport/outbox.ts";

/**
 * By so many ms a commit changes what one is taken to last, whether it was a little slower or very much: what
 * counts is the usual one, and a disk that once stood still for a second says nothing of the next.
 */
const COMMIT_STEP_MS = 0.1;

/** What people do is shown to the others at most so often, in ms. */
const SHOW_INTERVAL_MS = 25;

/** What comes together may take so long to do so, in ms. */
const SHOW_TOGETHER_MS = 1;

/** A board that keeps step with the others. */
export interface Paced {
  /** Takes in the edits that wait. */
  turn(): void;
  /** Tells everyone what changed about who is there and what they do. */
  show(): void;
}

/**
 * When boards take edits in and show what people do: all boards at the same moments.
 *
 * Then one commit stores the edits of all of them, and what they tell leaves in one round of writes. Each at a
 * moment of its own, a thousand boards have a thousand timers, and a commit for every few edits.
 */
export class Pace {
  readonly #outbox: Pick<Outbox, "waitMs">;
  readonly #clock: Clock;
  readonly #turns: Gathering<Paced>;
  readonly #showings: Gathering<Paced>;
  /** How long a commit took lately, in ms. */
  #usualCommitMs = 0;
  /** Whether a commit of the turns that were last taken has told how long it took. */
  #isCommitTold = true;
  #shownAtMs = -Infinity;

  constructor(outbox: Pick<Outbox, "waitMs">, clock: Clock = realClock) {
    this.#outbox = outbox;
    this.#clock = clock;
    this.#turns = new Gathering(
      clock,
      () => this.#gatherMs,
      (boards) => this.#takeTurns(boards),
    );
    this.#showings = new Gathering(
      clock,
      () => this.#showDelayMs,
      (boards) => this.#show(boards),
    );
  }

  /** Edits wait on a board. */
  turnSoon(board: Paced): void {
    this.#turns.add(board);
  }

  /** People on a board do something. */
  showSoon(board: Paced): void {
    this.#showings.add(board);
  }

  /** A batch of some board was stored, in so many ms. Of those that were stored together one counts. */
  committed(durationMs: number): void {
    if (this.#isCommitTold) return;
    this.#isCommitTold = true;
    this.#usualCommitMs += COMMIT_STEP_MS * Math.sign(durationMs - this.#usualCommitMs);
  }

  /**
   * At once when it is quiet. Among many people edits gather until their commit will end just when what it
   * says may leave: to store them sooner would cost more commits, and nobody would see them sooner.
   */
  get #gatherMs(): number {
    return this.#outbox.waitMs - this.#usualCommitMs;
  }

  /** At once after a quiet time, otherwise a little later together with what else happens. */
  get #showDelayMs(): number {
    const delayMs = this.#shownAtMs + SHOW_INTERVAL_MS - this.#clock.nowMs();
    return Math.max(SHOW_TOGETHER_MS, delayMs);
  }

  #takeTurns(boards: ReadonlySet<Paced>): void {
    this.#isCommitTold = false;
    for (const board of boards) board.turn();
  }

  #show(boards: ReadonlySet<Paced>): void {
    this.#shownAtMs = this.#clock.nowMs();
    for (const board of boards) board.show();
  }
}
