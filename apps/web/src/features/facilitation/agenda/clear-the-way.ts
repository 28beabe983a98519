import { LAST_WORDS_MS } from "@cojourney/journey-model/workshop";
import type { Answer } from "#sync/roster.ts";
import type { WorkshopStore } from "#sync/workshop.ts";

/** How much longer than it takes one waits for the server to say that writing has stopped, in ms. */
const PATIENCE_MS = 10_000;

/** What came of ending something that is open in the room. */
export interface Ending {
  readonly isOver: boolean;
  /** Why it is open still; null also where nobody refused, and somebody has to decide. */
  readonly refusal: Answer;
}

/** Ends what is open on the server: writing, revealed or discarded, or a round of votes. */
export async function clearTheWay(
  workshop: WorkshopStore,
  how: "reveal" | "discard" | "close",
): Promise<Ending> {
  const { writing, round } = workshop.view();
  if (how === "close")
    return round ? ending(await workshop.command({ type: "closeRound", roundId: round.id })) : over;
  if (!writing) return over;
  const writingId = writing.id;
  if (how === "discard")
    return ending(await workshop.command({ type: "discardWriting", writingId }));
  if (!writing.isStopped) {
    const refusal = await stopWriting(workshop, writingId);
    if (refusal !== null) return ending(refusal);
  }
  // When all of it was on the board already, it ended with that.
  if (workshop.view().writing?.id !== writingId) return over;
  const whose = { type: "everybody" } as const;
  return ending(await workshop.command({ type: "reveal", writingId, whose }));
}

/** Writing in which there is nothing need not be asked about; whoever is just beginning is waited for. */
export async function endIfEmpty(workshop: WorkshopStore): Promise<Ending> {
  const { writing } = workshop.view();
  if (!writing) return over;
  if (writing.wrote > 0) return { isOver: false, refusal: null };
  if (writing.writers === 0) return clearTheWay(workshop, "discard");
  const refusal = await stopWriting(workshop, writing.id);
  return { isOver: workshop.view().writing?.id !== writing.id, refusal };
}

const over: Ending = { isOver: true, refusal: null };
const ending = (refusal: Answer): Ending => ({ isOver: refusal === null, refusal });

/**
 * Asks for it, and waits until nobody writes any more, or until it is not to be expected that the server still says
 * so. A server that refuses, or that is out of reach, says nothing later: then nobody waits.
 */
async function stopWriting(workshop: WorkshopStore, writingId: string): Promise<Answer> {
  const refusal = await workshop.command({ type: "stopWriting", writingId });
  if (refusal === null) await hasStopped(workshop, writingId);
  return refusal;
}

function hasStopped(workshop: WorkshopStore, writingId: string): Promise<void> {
  return new Promise((resolve) => {
    function look(): void {
      const { writing } = workshop.view();
      if (writing?.id === writingId && !writing.isStopped) return;
      end();
    }
    const late = setTimeout(end, LAST_WORDS_MS + PATIENCE_MS);
    const unsubscribe = workshop.subscribe(look);
    function end(): void {
      clearTimeout(late);
      unsubscribe();
      resolve();
    }
    look();
  });
}
