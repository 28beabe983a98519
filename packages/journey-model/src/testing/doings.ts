import { factsOn, slotOf, type Facts } from "#testing/facts.ts";
import type { Replica } from "#testing/replicas.ts";

/**
 * What a person did to the board, by what their screen said before and after. It knows nothing of
 * Yjs, so that undo can be held against it.
 */
export interface Doings {
  /** Facts that this person made true, and has not made untrue since. */
  readonly made: ReadonlySet<string>;
  /** Facts that this person ever made true. */
  readonly everMade: ReadonlySet<string>;
  /** Facts that this person ever made untrue. */
  readonly unmade: ReadonlySet<string>;
  /** Facts that this person's screen ever showed. */
  readonly seen: ReadonlySet<string>;
  /** What this person last made of a field; null when they cleared it. */
  readonly lastBySlot: ReadonlyMap<string, string | null>;
  /** Does something and takes note of it. */
  during(act: () => void): void;
}

export function openDoings(replica: Replica): Doings {
  const [made, everMade, unmade] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const seen = new Set(factsSeenBy(replica));
  const lastBySlot = new Map<string, string | null>();
  replica.journey.doc.on("afterTransaction", () => {
    for (const fact of factsSeenBy(replica)) seen.add(fact);
  });

  function noteUnmade(fact: string): void {
    made.delete(fact);
    unmade.add(fact);
    const slot = slotOf(fact);
    if (slot) lastBySlot.set(slot, null);
  }
  function noteMade(fact: string): void {
    made.add(fact);
    everMade.add(fact);
    const slot = slotOf(fact);
    if (slot) lastBySlot.set(slot, fact);
  }
  return {
    made,
    everMade,
    unmade,
    seen,
    lastBySlot,
    during(act) {
      const before = factsSeenBy(replica);
      act();
      const after = factsSeenBy(replica);
      for (const fact of before) if (!after.has(fact)) noteUnmade(fact);
      for (const fact of after) if (!before.has(fact)) noteMade(fact);
    },
  };
}

export function factsSeenBy({ reading, journey }: Replica): Facts {
  return factsOn(reading().board, journey);
}
