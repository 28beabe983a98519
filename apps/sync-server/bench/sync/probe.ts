/** Loaded into a server before it starts (`node --import`): says over its parent's channel what it costs. */
import { isMainThread } from "node:worker_threads";

/** What a server says about itself. */
export interface Probe {
  /** Processor time of all its threads since it started, in microseconds. */
  readonly cpuMicros: number;
  readonly rssBytes: number;
  /** What is in use on and off the heap, in bytes; after a collection if one was asked for. */
  readonly liveBytes: number;
  /** How late a timer of 5 ms was since the last probe, in milliseconds. */
  readonly lagP99Ms: number;
}

export const probeRequest = { probe: "probe", probeCollected: "probeCollected" } as const;

const TICK_MS = 5;

/** Measures how late the event loop gets to a timer. */
export class LagMeter {
  #lateMs: number[] = [];

  constructor() {
    let before = performance.now();
    setInterval(() => {
      const now = performance.now();
      this.#lateMs.push(Math.max(0, now - before - TICK_MS));
      before = now;
    }, TICK_MS).unref();
  }

  /** The 99th percentile since the last call. */
  takeP99Ms(): number {
    const late = this.#lateMs.toSorted((a, b) => a - b);
    this.#lateMs = [];
    return late[Math.floor(late.length * 0.99)] ?? 0;
  }
}

if (isMainThread && process.env["BENCH_PROBE"]) {
  const lag = new LagMeter();
  process.on("disconnect", () => process.exit());
  process.on("message", (request) => {
    if (request !== probeRequest.probe && request !== probeRequest.probeCollected) return;
    if (request === probeRequest.probeCollected) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({
      type: "probe",
      cpuMicros: user + system,
      rssBytes: rss,
      liveBytes: heapUsed + external,
      lagP99Ms: lag.takeP99Ms(),
    });
  });
}
