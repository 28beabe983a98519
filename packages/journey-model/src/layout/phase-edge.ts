import type { PhaseId } from "#entities/ids.ts";
import type { JourneyLayout } from "#layout/layout-journey.ts";
import { metrics } from "#layout/metrics.ts";

/** A phase whose right edge is being pulled. */
export interface PulledPhase {
  /** How many columns it would have; at least one. */
  readonly columns: number;
  /** How wide they would be together, px at zoom 1. */
  readonly widthPx: number;
}

/** What a phase becomes whose right edge is let go at `x`: the edge goes to the nearest end of a column, its own or a new one. */
export function pulledTo(journey: JourneyLayout, phaseId: PhaseId, x: number): PulledPhase {
  const phase = journey.phases.find((one) => one.phase.id === phaseId);
  const widths = journey.steps.filter((one) => one.phase.id === phaseId).map(({ box }) => box.w);
  const pulledPx = x - (phase?.box.x ?? x);
  const widthOf = (column: number) => widths[column] ?? metrics.stepWidthPx;
  let columns = 1;
  let widthPx = widthOf(0);
  while (pulledPx >= widthPx + widthOf(columns) / 2) {
    widthPx += widthOf(columns);
    columns += 1;
  }
  return { columns, widthPx };
}
