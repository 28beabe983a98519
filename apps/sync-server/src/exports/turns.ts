/** Bounds on who may wait. */
export interface TurnLimits {
  /** How many may wait for the one whose turn it is. */
  readonly waiting: number;
  /** How many of one group there may be, waiting or not. */
  readonly ofOneBoard: number;
  readonly waitMs: number;
}

/** Somebody's turn: the next one's comes when it ends. */
export interface Turn {
  readonly end: () => void;
}

/** One after the other, in the order in which they came; nobody waits without end, and no board fills the row. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #row: (() => void)[] = [];
  readonly #byBoard = new Map<string, number>();
  #isTaken = false;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** Null when too many wait already, when it took too long, or when `signal` says that nobody waits any more. */
  async take(boardId: string, signal: AbortSignal): Promise<Turn | null> {
    const ofBoard = this.#byBoard.get(boardId) ?? 0;
    const isFull = this.#isTaken && this.#row.length >= this.#limits.waiting;
    if (signal.aborted || isFull || ofBoard >= this.#limits.ofOneBoard) return null;
    this.#byBoard.set(boardId, ofBoard + 1);
    if (this.#isTaken && !(await this.#wait(signal))) {
      this.#leave(boardId);
      return null;
    }
    this.#isTaken = true;
    return {
      end: () => {
        this.#leave(boardId);
        const next = this.#row.shift();
        if (next) next();
        else this.#isTaken = false;
      },
    };
  }

  /** Whether its turn came. The turn goes from hand to hand, so that nobody who comes just then takes it. */
  #wait(signal: AbortSignal): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const over = AbortSignal.any([signal, AbortSignal.timeout(this.#limits.waitMs)]);
    const giveUp = (): void => {
      this.#row.splice(this.#row.indexOf(start), 1);
      resolve(false);
    };
    const start = (): void => {
      over.removeEventListener("abort", giveUp);
      resolve(true);
    };
    over.addEventListener("abort", giveUp);
    this.#row.push(start);
    return promise;
  }

  #leave(boardId: string): void {
    const left = (this.#byBoard.get(boardId) ?? 1) - 1;
    if (left === 0) this.#byBoard.delete(boardId);
    else this.#byBoard.set(boardId, left);
  }
}
