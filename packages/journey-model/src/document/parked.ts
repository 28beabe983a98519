import type * as Y from "yjs";

/**
 * Whether a stored card is in the parking lot. One without a place is, too: people who park, move and take
 * back at the same moment can leave a card so, and it must not be lost to sight.
 */
export function isParked(card: Y.Map<unknown>): boolean {
  return card.has("parked") || !card.has("place");
}
