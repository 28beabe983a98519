import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** First and longest pause before trying again, in ms. Each pause is up to twice the one before. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
/** A database that answers nothing for this long is as good as gone. */
const ANSWER_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * SQLSTATEs after which the same may succeed on another try: the connection broke, the server stops or is
 * just starting, has no room for a connection, or broke off one of two transactions that got in each
 * other's way.
 */
const PASSING_STATES = /^(08...|57P0[123]|57014|25P03|53300|40001|40P01)$/;
const PASSING_CODES = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
const PASSING_MESSAGES =
  /connection terminated|timeout|not queryable|Client was closed|Connection ended/i;

export interface Patience {
  /** How long to go on trying while the database is away. */
  readonly forMs: number;
  /** Told of every failed try. */
  readonly onTrouble?: (cause: unknown) => void;
}

/** Connections to one PostgreSQL; what is asked waits while the database is away. */
export class PostgresConnection implements AsyncDisposable {
  readonly #pool: pg.Pool;
  readonly #closing = new AbortController();

  constructor(url: URL, maxConnections: number) {
    this.#pool = new pg.Pool({
      connectionString: url.href,
      max: maxConnections,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
      keepAlive: true,
      application_name: "cojourney",
    });
    this.#pool.on("error", ignore);
  }

  /**
   * Does the work in one transaction, begun as said; all over again while the database is away.
   *
   * `isRetry` says that an earlier try may have been committed, though nobody heard of it.
   */
  async transact<T>(
    begin: string,
    patience: Patience,
    work: (client: pg.ClientBase, isRetry: boolean) => Promise<T>,
  ): Promise<T> {
    const givesUpAtMs = performance.now() + patience.forMs;
    for (let pauseMs = FIRST_PAUSE_MS, isRetry = false; ; isRetry = true) {
      try {
        return await this.#try(begin, (client) => work(client, isRetry));
      } catch (cause) {
        if (this.#closing.signal.aborted || !isPassing(cause)) throw cause;
        if (performance.now() > givesUpAtMs) throw cause;
        patience.onTrouble?.(cause);
      }
      await sleep(pauseMs * (0.5 + Math.random() / 2), undefined, { signal: this.#closing.signal });
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
  }

  /** Ends what still waits for the database by rejecting it. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error("The connection to PostgreSQL was closed."));
    await this.#pool.end();
  }

  async #try<T>(begin: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    client.on("error", ignore);
    try {
      await client.query(begin);
      const value = await work(client);
      await client.query("COMMIT");
      client.off("error", ignore);
      client.release();
      return value;
    } catch (cause) {
      // Whatever state the connection is in, PostgreSQL rolls back when it is gone.
      client.release(true);
      throw cause;
    }
  }
}

/** A connection that breaks while nobody asks anything must not end the process; the next question rejects. */
const ignore = () => {};

/** Whether another try may succeed, as opposed to a wrong password, a full disk or a bug of ours. */
function isPassing(cause: unknown): boolean {
  if (cause instanceof pg.DatabaseError) return PASSING_STATES.test(cause.code ?? "");
  if (!(cause instanceof Error)) return false;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  return PASSING_CODES.test(code) || PASSING_MESSAGES.test(cause.message);
}
