import type { PostgresConnection } from "#storage/postgres-connection.ts";
import { carryOut, type PostgresOutcome, type PostgresWrite } from "#storage/postgres-write.ts";

/** A committed transaction is on the disk, whatever the database is set to. */
const BEGIN_WRITE =
  "BEGIN; SET LOCAL synchronous_commit TO on; SET LOCAL lock_timeout TO '20s'; SET LOCAL idle_in_transaction_session_timeout TO '20s'";

interface Waiting {
  readonly write: PostgresWrite;
  readonly resolve: (outcome: PostgresOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

/** One transaction at a time; everything that waits meanwhile goes along in the next one, in order. */
export class PostgresWriteQueue {
  readonly #connection: PostgresConnection;
  readonly #onTrouble: (cause: unknown) => void;
  #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(connection: PostgresConnection, onTrouble: (cause: unknown) => void) {
    this.#connection = connection;
    this.#onTrouble = onTrouble;
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
      const group = this.#waiting;
      this.#waiting = [];
      await this.#commit(group);
    }
    this.#isRunning = false;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const patience = { forMs: Infinity, onTrouble: this.#onTrouble };
      const writes = group.map(({ write }) => write);
      const outcomes = await this.#connection.transact(BEGIN_WRITE, patience, (client, isRetry) =>
        carryOut(client, writes, isRetry),
      );
      for (const [index, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[index];
        if (!outcome) reject(new Error("A write of the group has no outcome."));
        else if (outcome.type === "Refused") reject(new Error(outcome.reason));
        else resolve(outcome);
      }
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }
}
