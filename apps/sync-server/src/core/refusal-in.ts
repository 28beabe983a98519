import type { RoomFact } from "./effect.ts";

/** The name to count a fact by; null when nothing was turned down. */
export function refusalIn(fact: RoomFact): string | null {
  switch (fact.type) {
    case "UpdateRefused":
      return fact.refusal;
    case "GapFound":
      return fact.gap;
    case "EditRefused":
      return fact.reason;
    case "LimitReached":
      return fact.limit;
    case "FrameRefused":
    case "DocumentRebuilt":
    case "BoardReplaced":
      return fact.type;
    case "LogDamaged":
      return null;
  }
}
