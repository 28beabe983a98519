import { commit } from "#commands/commit.ts";
import { homeOf, inOneMap } from "#commands/home-journey.ts";
import { missing } from "#commands/missing.ts";
import { rankBefore } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { CardId, LaneId, StepId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Where a card should go: a cell, and the card to stand above (null: the bottom of the cell). */
export interface CardDestination {
  readonly stepId: StepId;
  readonly laneId: LaneId;
  readonly before: CardId | null;
}

/**
 * Moves a card, also out of the parking lot. When two people move the same card at once, one whole place wins
 * on every screen.
 */
export function moveCard(
  journey: JourneyDoc,
  id: CardId,
  { stepId, laneId, before }: CardDestination,
): Result<void, Refusal> {
  const card = recordIn(journey.cards, id);
  if (!card) return missing("cards", id);
  if (!recordIn(journey.steps, stepId)) return missing("steps", stepId);
  if (!recordIn(journey.lanes, laneId)) return missing("lanes", laneId);
  const fits = inOneMap(homeOf(journey, "steps", stepId), homeOf(journey, "lanes", laneId));
  if (!fits.ok) return fits;
  commit(journey, () => {
    const rank = rankBefore(journey.cards, { stepId, laneId }, id, before);
    card.set("place", { stepId, laneId, rank });
    if (card.has("parked")) card.delete("parked");
  });
  return ok(undefined);
}
