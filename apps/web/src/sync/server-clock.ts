/** What time it is on the server, as well as this device can tell. All times are ms since 1970. */
export interface ServerClock {
  /** The server's clock now. Right after a sleep too: it leans on this device's clock, which goes on. */
  nowMs(): number;
  /** Calls back when what we think of the server's clock has changed. */
  subscribe(listener: () => void): () => void;
  /** An answer came: asked and heard by this device's clock, and what the server's showed in between. */
  hearAnswer(askedMs: number, heardMs: number, serverMs: number): void;
  /** Something came unasked: it may have been under way for any time. */
  hearWord(heardMs: number, serverMs: number): void;
}

/** How fast two clocks may part, in ms per ms: ten times what cheap ones do. */
const DRIFT = 0.000_5;

interface Measure {
  /** To be added to this device's clock. */
  readonly offsetMs: number;
  /** The true offset is at most this far away. */
  readonly errorMs: number;
  /** When it was taken, by this device's clock. */
  readonly atMs: number;
}

/**
 * The quickest answer wins, since it says the most exactly when it was given; an older one counts less by
 * what the clocks may have parted since. What contradicts it wins at once: then this device's clock was set.
 */
export function openServerClock(deviceNowMs: () => number = Date.now): ServerClock {
  const listeners = new Set<() => void>();
  let best: Measure | null = null;

  function errorNow({ errorMs, atMs }: Measure, nowMs: number): number {
    return errorMs + Math.abs(nowMs - atMs) * DRIFT;
  }
  function take(measure: Measure): void {
    best = measure;
    for (const listener of listeners) listener();
  }
  return {
    nowMs: () => deviceNowMs() + (best?.offsetMs ?? 0),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hearAnswer(askedMs, heardMs, serverMs) {
      if (heardMs < askedMs) return;
      const errorMs = (heardMs - askedMs) / 2;
      const measure = { offsetMs: serverMs - (askedMs + heardMs) / 2, errorMs, atMs: heardMs };
      if (!best) return take(measure);
      const known = errorNow(best, heardMs);
      const contradicts = Math.abs(measure.offsetMs - best.offsetMs) > known + errorMs;
      if (errorMs <= known || contradicts) take(measure);
    },
    hearWord(heardMs, serverMs) {
      const atLeastMs = serverMs - heardMs;
      if (best && atLeastMs <= best.offsetMs + errorNow(best, heardMs)) return;
      take({ offsetMs: atLeastMs, errorMs: Number.POSITIVE_INFINITY, atMs: heardMs });
    },
  };
}
