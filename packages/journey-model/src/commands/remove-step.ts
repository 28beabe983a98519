import { moveCardsTo, type CardsLeft } from "#commands/cards-left.ts";
import { commit } from "#commands/commit.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { holderIn } from "#commands/holder.ts";
import { homeOf, inOneMap } from "#commands/home-journey.ts";
import { missing } from "#commands/missing.ts";
import { siblingsIn } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { StepId } from "#entities/ids.ts";
import { err, ok, type Result } from "#result.ts";

/**
 * Removes a column with its emotion, and with its cards unless they move to another column of the
 * map. The last step of a phase stays.
 */
export function removeStep(
  journey: JourneyDoc,
  id: StepId,
  left: CardsLeft<StepId> = { cards: "remove" },
): Result<void, Refusal> {
  const step = recordIn(journey.steps, id);
  if (!step) return missing("steps", id);
  const phaseId = holderIn(step, "phaseId");
  if (siblingsIn(journey.steps, { phaseId }).length < 2)
    return err({ type: "LastOne", root: "steps" });
  const fits = mayLeaveSteps(journey, [id], left);
  if (!fits.ok) return fits;
  commit(journey, () => dropSteps(journey, [id], left));
  return ok(undefined);
}

/** Deletes columns and all they hold, less the cards that move. Must run inside a commit. */
export function dropSteps(
  journey: JourneyDoc,
  ids: readonly string[],
  left: CardsLeft<string> = { cards: "remove" },
): void {
  for (const stepId of ids) {
    if (left.cards === "move") moveCardsTo(journey, { stepId }, { stepId: left.to });
    dropRecords(
      journey,
      "cards",
      siblingsIn(journey.cards, { stepId }).map((card) => card.id),
    );
    journey.emotions.delete(stepId);
  }
  dropRecords(journey, "steps", ids);
}

/** Whether the cards of columns may go where they are sent: a column of the same map that stays. */
export function mayLeaveSteps(
  journey: JourneyDoc,
  ids: readonly string[],
  left: CardsLeft<StepId>,
): Result<void, Refusal> {
  if (left.cards === "remove") return ok(undefined);
  if (!recordIn(journey.steps, left.to) || ids.includes(left.to)) return missing("steps", left.to);
  return inOneMap(homeOf(journey, "steps", ids[0] ?? ""), homeOf(journey, "steps", left.to));
}
