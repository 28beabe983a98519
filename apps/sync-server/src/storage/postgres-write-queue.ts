import pg from "pg";
import type { PostgresConnection } from "#storage/postgres-connection.ts";
import {
  boardsOf,
  carryOut,
  type PostgresOutcome,
  type PostgresWrite,
} from "#storage/postgres-write.ts";

/** How long a group waits for boards that another server writes to: longer than the slowest disk. */
const LOCK_WAIT_MS = 20_000;
/** The same for one write, while all others wait behind it. */
const ALONE_LOCK_WAIT_MS = 200;

/** SQLSTATEs: a lock was not to be had in time; and the class of what PostgreSQL has no room for, as on a full disk. */
const LOCK_NOT_AVAILABLE = "55P03";
const NO_ROOM = /^53/u;

interface Waiting {
  readonly write: PostgresWrite;
  readonly resolve: (outcome: PostgresOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * One transaction at a time; everything that waits meanwhile goes along in the next one, in order.
 *
 * Where one write of a group cannot be done, each is tried alone, so that the others are. A board that somebody
 * else holds on to waits for that; the others go ahead of it from then on.
 */
export class PostgresWriteQueue {
  readonly #connection: PostgresConnection;
  readonly #onTrouble: (cause: unknown) => void;
  readonly #lockWaitMs: number;
  #waiting: Waiting[] = [];
  /** Boards that somebody else held on to at the last try. */
  readonly #heldBoardIds = new Set<string>();
  #isRunning = false;

  constructor(
    connection: PostgresConnection,
    onTrouble: (cause: unknown) => void,
    lockWaitMs = LOCK_WAIT_MS,
  ) {
    this.#connection = connection;
    this.#onTrouble = onTrouble;
    this.#lockWaitMs = lockWaitMs;
  }

  /** Resolves once it is durable, or refused; it waits as long as the database is away. */
  write(write: PostgresWrite): Promise<PostgresOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      if (!this.#isRunning) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    // Writes of one tick go together from the first.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting.filter((one) => !this.#isHeld(one));
      const held = this.#waiting.filter((one) => this.#isHeld(one));
      this.#waiting = [];
      if (group.length > 0) await this.#commit(group);
      await this.#commitOneByOne(held);
    }
    this.#isRunning = false;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#transact(group, this.#lockWaitMs, false);
      for (const [index, waiting] of group.entries()) settle(waiting, outcomes[index]);
    } catch (cause) {
      if (!NO_ROOM.test(stateOf(cause))) return this.#commitOneByOne(group);
      for (const { reject } of group) reject(cause);
    }
  }

  /** What has to wait for a lock is first in the queue again, with whatever else is for the same board. */
  async #commitOneByOne(writes: readonly Waiting[]): Promise<void> {
    const held: Waiting[] = [];
    const heldNow = new Set<string>();
    for (const waiting of writes) {
      const boardIds = boardsOf(waiting.write);
      const isNext = !boardIds.some((boardId) => heldNow.has(boardId));
      if (isNext && (await this.#commitAlone(waiting)))
        for (const boardId of boardIds) this.#heldBoardIds.delete(boardId);
      else {
        held.push(waiting);
        for (const boardId of boardIds) heldNow.add(boardId);
      }
    }
    for (const boardId of heldNow) this.#heldBoardIds.add(boardId);
    this.#waiting.unshift(...held);
  }

  /** False when somebody else held on to its board; it is not settled then. */
  async #commitAlone(waiting: Waiting): Promise<boolean> {
    try {
      // It may have been stored with its group, and the answer lost.
      const [outcome] = await this.#transact([waiting], ALONE_LOCK_WAIT_MS, true);
      settle(waiting, outcome);
    } catch (cause) {
      if (stateOf(cause) === LOCK_NOT_AVAILABLE) {
        if (!this.#isHeld(waiting)) this.#onTrouble(cause);
        return false;
      }
      waiting.reject(cause);
    }
    return true;
  }

  #isHeld({ write }: Waiting): boolean {
    return boardsOf(write).some((boardId) => this.#heldBoardIds.has(boardId));
  }

  #transact(
    group: readonly Waiting[],
    lockWaitMs: number,
    wasTried: boolean,
  ): Promise<PostgresOutcome[]> {
    const patience = { forMs: Infinity, onTrouble: this.#onTrouble };
    const writes = group.map(({ write }) => write);
    return this.#connection.transact(beginWrite(lockWaitMs), patience, (client, isRetry) =>
      carryOut(client, writes, wasTried || isRetry),
    );
  }
}

/** A committed transaction is on the disk, whatever the database is set to. */
function beginWrite(lockWaitMs: number): string {
  return `BEGIN; SET LOCAL synchronous_commit TO on; SET LOCAL lock_timeout TO ${lockWaitMs}; SET LOCAL idle_in_transaction_session_timeout TO '20s'`;
}

function settle({ resolve, reject }: Waiting, outcome: PostgresOutcome | undefined): void {
  if (!outcome) reject(new Error("A write of the group has no outcome."));
  else if (outcome.type === "Refused") reject(new Error(outcome.reason));
  else resolve(outcome);
}

/** Empty for what PostgreSQL did not say. */
function stateOf(cause: unknown): string {
  return cause instanceof pg.DatabaseError ? (cause.code ?? "") : "";
}
