import type { LaneId, PhaseId, StepId } from "#entities/ids.ts";
import type { Box } from "#layout/box.ts";
import type { JourneyLayout } from "#layout/layout-journey.ts";

/** Where a dragged or new part of the structure goes: before another (null: at the end), and a line to show it. */
export interface StructureDrop<Id> {
  readonly before: Id | null;
  readonly gap: Box;
}

/** Where a phase goes that is let go (or made) at `x`, among the phases of a journey. */
export function phaseDropAt(
  journey: JourneyLayout,
  x: number,
  dragged: PhaseId | null,
): StructureDrop<PhaseId> | null {
  const others = journey.phases.filter(({ phase }) => phase.id !== dragged);
  const next = others.find(({ box }) => x < box.x + box.w / 2);
  const edge = next?.box ?? endOf(others.at(-1)?.box);
  if (!edge) return null;
  return { before: next?.phase.id ?? null, gap: columnLine(journey, edge.x, edge.y) };
}

/** Where a step goes that is let go (or made) at `x`: in the phase that lies there. */
export function stepDropAt(
  journey: JourneyLayout,
  x: number,
  dragged: StepId | null,
): (StructureDrop<StepId> & { readonly phaseId: PhaseId }) | null {
  const phase =
    journey.phases.find(({ box }) => x >= box.x && x < box.x + box.w) ??
    (x < journey.box.x + journey.box.w / 2 ? journey.phases[0] : journey.phases.at(-1));
  if (!phase) return null;
  const others = journey.steps.filter(
    (step) => step.phase.id === phase.phase.id && step.step.id !== dragged,
  );
  const next = others.find(({ box }) => x < box.x + box.w / 2);
  const edge = next?.box ?? endOf(others.at(-1)?.box) ?? phase.box;
  return {
    phaseId: phase.phase.id,
    before: next?.step.id ?? null,
    gap: columnLine(journey, edge.x, phase.box.y + phase.box.h),
  };
}

/** Where a lane goes that is let go (or made) at `y`, among the lanes of a journey. */
export function laneDropAt(
  journey: JourneyLayout,
  y: number,
  dragged: LaneId | null,
): StructureDrop<LaneId> {
  const others = journey.lanes.filter(({ lane }) => lane.id !== dragged);
  const next = others.find(({ band }) => y < band.y + band.h / 2);
  const last = others.at(-1)?.band;
  const lineY = next?.band.y ?? (last ? last.y + last.h : journey.box.y + journey.box.h);
  return {
    before: next?.lane.id ?? null,
    gap: { x: journey.box.x, y: lineY, w: journey.box.w, h: 0 },
  };
}

function columnLine(journey: JourneyLayout, x: number, y: number): Box {
  return { x, y, w: 0, h: journey.box.y + journey.box.h - y };
}

function endOf(box: Box | undefined): Box | undefined {
  return box && { ...box, x: box.x + box.w };
}
