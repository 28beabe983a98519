import { commit } from "#commands/commit.ts";
import { homeOf, inOneMap } from "#commands/home-journey.ts";
import { missing } from "#commands/missing.ts";
import { rankBefore } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { PhaseId, StepId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Moves a column with its cards before another (null: to the end of the phase), also into another phase of its journey. */
export function moveStep(
  journey: JourneyDoc,
  id: StepId,
  to: { readonly phaseId: PhaseId; readonly before: StepId | null },
): Result<void, Refusal> {
  const step = recordIn(journey.steps, id);
  if (!step) return missing("steps", id);
  const { phaseId } = to;
  if (!recordIn(journey.phases, phaseId)) return missing("phases", phaseId);
  const fits = inOneMap(homeOf(journey, "steps", id), homeOf(journey, "phases", phaseId));
  if (!fits.ok) return fits;
  commit(journey, () => {
    const rank = rankBefore(journey.steps, { phaseId }, id, to.before);
    step.set("place", { phaseId, rank });
  });
  return ok(undefined);
}
