/** A pause this long ends what somebody is doing; someone who never pauses is told of now and then. */
const PAUSE_MS = 1_500;
/** As long as it takes to hear a summary out: a next one sooner would wait its turn behind it, ever further behind. */
const LISTENING_MS = 8_000;

export interface PacedAnnouncements {
  /** There is something to tell: now starts, or goes on, what is told when it pauses. */
  happened(): void;
  close(): void;
}

/** Says when to tell what the others do: after a pause, or 8 seconds of doing, and never twice within 8 seconds. */
export function paceAnnouncements(tell: () => void): PacedAnnouncements {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAtMs = 0;
  let toldAtMs = -LISTENING_MS;
  function due(nowMs: number): number {
    const afterPause = Math.min(nowMs + PAUSE_MS, firstAtMs + LISTENING_MS);
    return Math.max(afterPause, toldAtMs + LISTENING_MS);
  }
  return {
    happened() {
      const nowMs = Date.now();
      if (timer === undefined) firstAtMs = nowMs;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = undefined;
          toldAtMs = Date.now();
          tell();
        },
        Math.max(due(nowMs) - nowMs, 0),
      );
    },
    close: () => clearTimeout(timer),
  };
}
