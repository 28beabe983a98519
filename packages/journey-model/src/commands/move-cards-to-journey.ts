import * as Y from "yjs";
import { addLane } from "#commands/add-lane.ts";
import { addPhase } from "#commands/add-phase.ts";
import { moveCardsTo } from "#commands/cards-left.ts";
import { siblingsIn } from "#commands/rank.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { JourneyId } from "#entities/ids.ts";
import { laneKindIds } from "#lanes/index.ts";

/**
 * Moves all cards of a map to another one. A card goes to the phase that comes from the same
 * framework phase, else to the one with the same number (or the last), there to the step with the
 * same number (or the last), and to the row of the same kind (and name, if there is one); a kind that the other map does
 * not show gets a row there. Must run inside a commit.
 */
export function moveCardsToJourney(journey: JourneyDoc, from: JourneyId, to: JourneyId): void {
  for (const [stepId, toStepId] of matchSteps(journey, from, to))
    moveCardsTo(journey, { stepId }, { stepId: toStepId });
  for (const { id: laneId } of siblingsIn(journey.lanes, { journeyId: from })) {
    if (siblingsIn(journey.cards, { laneId }).length === 0) continue;
    moveCardsTo(journey, { laneId }, { laneId: matchLane(journey, laneId, to) });
  }
}

function matchSteps(journey: JourneyDoc, from: JourneyId, to: JourneyId): [string, string][] {
  const theirs = siblingsIn(journey.phases, { journeyId: to });
  return siblingsIn(journey.phases, { journeyId: from }).flatMap(({ id }, i) => {
    const source = frameworkPhaseOf(journey, id);
    const same = theirs.find((phase) => source && frameworkPhaseOf(journey, phase.id) === source);
    const phase = same ?? theirs[i] ?? theirs.at(-1);
    const columns = stepsOf(journey, phase?.id ?? "");
    const last = columns.at(-1) ?? firstStepOf(journey, to);
    return stepsOf(journey, id).map((step, n): [string, string] => [step, columns[n] ?? last]);
  });
}

function stepsOf(journey: JourneyDoc, phaseId: string): readonly string[] {
  return siblingsIn(journey.steps, { phaseId }).map(({ id }) => id);
}

function frameworkPhaseOf(journey: JourneyDoc, phaseId: string): unknown {
  return recordIn(journey.phases, phaseId)?.get("frameworkPhase");
}

/** Some column of a map; one is made where others have removed them all at once. */
function firstStepOf(journey: JourneyDoc, journeyId: JourneyId): string {
  for (const phase of siblingsIn(journey.phases, { journeyId })) {
    const [step] = stepsOf(journey, phase.id);
    if (step !== undefined) return step;
  }
  const added = addPhase(journey, { journeyId, before: null });
  return added.ok ? added.value.stepId : "";
}

function matchLane(journey: JourneyDoc, laneId: string, journeyId: JourneyId): string {
  const { kind, title } = laneIn(journey, laneId);
  const alike = siblingsIn(journey.lanes, { journeyId })
    .map(({ id }) => ({ id, ...laneIn(journey, id) }))
    .filter((lane) => lane.kind === kind);
  const same = alike.find((lane) => lane.title === title) ?? alike[0];
  if (same) return same.id;
  const known = laneKindIds.find((id) => id === kind) ?? "custom";
  const added = addLane(journey, { journeyId, kind: known, before: null, title });
  return added.ok ? added.value : "";
}

function laneIn(
  journey: JourneyDoc,
  id: string,
): { readonly kind: unknown; readonly title: string } {
  const title = recordIn(journey.lanes, id)?.get("title");
  return {
    kind: recordIn(journey.lanes, id)?.get("kind"),
    title: title instanceof Y.Text ? title.toString() : "",
  };
}
