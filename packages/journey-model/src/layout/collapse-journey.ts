import type { JourneyOutline } from "#entities/outline.ts";
import { smoothPath } from "#layout/curve.ts";
import { scoreY, type JourneyLayout } from "#layout/layout-journey.ts";
import { metrics } from "#layout/metrics.ts";

/** A journey folded up to its title, in px at zoom 1. */
const WIDTH_PX = 720;
const CURVE_HEIGHT_PX = 96;

const collapsedByLayout = new WeakMap<JourneyLayout, JourneyLayout>();

/**
 * The picture of a journey that somebody folded up: its title with a small curve under it, and nothing
 * that a card could be put in. It keeps its place and its bounds, so that nothing else moves: others
 * may have it open. The same layout gives the very same object.
 */
export function collapseJourney(layout: JourneyLayout): JourneyLayout {
  const known = collapsedByLayout.get(layout);
  if (known) return known;
  const w = Math.min(layout.box.w, WIDTH_PX);
  const collapsed: JourneyLayout = {
    outline: layout.outline,
    box: { ...layout.box, w, h: metrics.titleHeightPx + CURVE_HEIGHT_PX },
    bounds: layout.bounds,
    phases: [],
    steps: [],
    lanes: [],
    cards: [],
    curves: [],
    loops: [],
    tray: null,
    collapsed: { curvePath: smallCurve(layout.outline, w) },
  };
  collapsedByLayout.set(layout, collapsed);
  return collapsed;
}

/** SVG path through the scores, relative to the lower left part of the box, evenly over its width. */
function smallCurve({ steps }: JourneyOutline, widthPx: number): string {
  const columnPx = widthPx / Math.max(1, steps.length);
  const points = steps.flatMap(({ emotion }, column) =>
    emotion ? [{ x: (column + 0.5) * columnPx, y: scoreY(emotion.score, CURVE_HEIGHT_PX) }] : [],
  );
  return smoothPath(points);
}
