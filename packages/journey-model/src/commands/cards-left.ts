import { rankBefore, siblingsIn } from "#commands/rank.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";

/** What happens to the cards of something that is removed: they go with it, or to a neighbour. */
export type CardsLeft<To> =
  | { readonly cards: "remove" }
  | { readonly cards: "move"; readonly to: To };

/**
 * Puts all cards of one step or lane into another, under the cards that are there and in the order
 * they have. Must run inside a commit.
 */
export function moveCardsTo(
  journey: JourneyDoc,
  from: Readonly<Partial<Cell>>,
  to: Readonly<Partial<Cell>>,
): void {
  for (const { id, place } of siblingsIn(journey.cards, from)) {
    const cell = { stepId: String(place["stepId"]), laneId: String(place["laneId"]), ...to };
    const rank = rankBefore(journey.cards, cell, id, null);
    recordIn(journey.cards, id)?.set("place", { ...cell, rank });
  }
}

/** Names a cell, by ids as they are stored. */
interface Cell {
  readonly stepId: string;
  readonly laneId: string;
}
