import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { UpdateLog } from "#core/update-log.ts";
import type { Rooms } from "#transport/rooms.ts";

/** From a fast disk to one that people notice, in seconds. */
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What rooms say about how long things take. */
export interface RoomMeasures {
  /** A batch was stored, in so many ms. */
  committed(durationMs: number): void;
  /** The first edit of a batch came in so many ms before its sender was told that it is safe. */
  acknowledged(waitedMs: number): void;
}

/** What of the running server is looked at when somebody asks. */
export interface Measured {
  readonly rooms: Pick<Rooms, "size" | "people" | "refusalsByName">;
  readonly sockets: {
    readonly count: number;
    /** Bytes that readers have not taken. */
    readonly unsentBytes: number;
  };
  readonly log: Pick<UpdateLog, "sizeBytes">;
}

/** The server in numbers, for Prometheus. Nothing in them names a board or a person. */
export class Measures implements RoomMeasures {
  readonly #registry = new Registry();
  readonly #commits = new Histogram({
    name: "cojourney_commit_seconds",
    help: "How long storing a batch of edits took.",
    buckets: BUCKETS_S,
    registers: [this.#registry],
  });
  readonly #acknowledgements = new Histogram({
    name: "cojourney_acknowledge_seconds",
    help: "How long the first edit of a batch waited until its sender was told that it is safe.",
    buckets: BUCKETS_S,
    registers: [this.#registry],
  });

  committed(durationMs: number): void {
    this.#commits.observe(durationMs / 1_000);
  }

  acknowledged(waitedMs: number): void {
    this.#acknowledgements.observe(waitedMs / 1_000);
  }

  /** Adds what is looked at when asked: the server's own numbers and those of Node (event loop lag, memory). */
  watch({ rooms, sockets, log }: Measured): void {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge("cojourney_boards", "Boards in memory.", () => rooms.size);
    this.#gauge("cojourney_people", "People on boards.", () => rooms.people);
    this.#gauge("cojourney_connections", "Open WebSockets.", () => sockets.count);
    this.#gauge(
      "cojourney_unsent_bytes",
      "Bytes that wait for readers, over all sockets.",
      () => sockets.unsentBytes,
    );
    this.#gauge("cojourney_log_bytes", "Size of all that is stored.", () => log.sizeBytes());
    const refusals = new Counter({
      name: "cojourney_refusals_total",
      help: "What was turned down, by its name.",
      labelNames: ["code"],
      registers: [this.#registry],
      collect() {
        this.reset();
        for (const [code, count] of rooms.refusalsByName) this.inc({ code }, count);
      },
    });
    refusals.reset();
  }

  /** In the text format of Prometheus. Rejects when the storage does not answer. */
  async toText(): Promise<{ readonly contentType: string; readonly text: string }> {
    return { contentType: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #gauge(name: string, help: string, look: () => number | Promise<number>): void {
    const gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        this.set(await look());
      },
    });
    gauge.set(0);
  }
}
