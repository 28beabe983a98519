import type { Answer } from "#sync/roster.ts";

/** A clock of this device parts from the server's by less than a few ms in this time. */
const AGAIN_AFTER_MS = 60_000;
/** The quickest of so many answers is exact enough for a clock that shows seconds. */
const QUESTIONS = 3;

/**
 * Keeps the server's clock known: a few questions when a connection stands, one each minute, and one when the
 * page is looked at again, since a device that slept may have set its clock. `ask` is to put one question.
 */
export function keepAskingTime(ask: () => Promise<Answer>): {
  /** The connection stands, anew or for the first time. */
  readonly begin: () => void;
  readonly stop: () => void;
} {
  let count = 0;
  async function begin(): Promise<void> {
    const own = ++count;
    for (let asked = 0; asked < QUESTIONS; asked++) {
      const answer = await ask();
      if (answer === "Unreachable" || own !== count) return;
    }
  }
  function look(): void {
    if (document.visibilityState === "visible") void ask();
  }
  const timer = setInterval(look, AGAIN_AFTER_MS);
  document.addEventListener("visibilitychange", look);
  return {
    begin: () => void begin(),
    stop() {
      count++;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    },
  };
}
