import type { Board } from "#entities/board.ts";
import { byRank } from "#entities/by-rank.ts";
import type { JourneyId } from "#entities/ids.ts";
import { isSameOutline, outlineBoard } from "#entities/outline.ts";
import type { Persona } from "#entities/persona.ts";
import type { Box } from "#layout/box.ts";
import { layoutJourney, type JourneyLayout } from "#layout/layout-journey.ts";
import { metrics } from "#layout/metrics.ts";
import { personaSize, type PersonaSize } from "#layout/persona-size.ts";

/** Where everything on a board stands that is not drawn by hand. */
export interface BoardLayout {
  readonly journeys: readonly JourneyLayout[];
  /** One card per persona: beside its first journey, or in a column at the left when it has none. */
  readonly personas: readonly PersonaBox[];
}

/** The card of a persona. */
export interface PersonaBox {
  readonly persona: Persona;
  readonly box: Box;
  readonly size: PersonaSize;
}

/**
 * Lays out all journeys. Pure and deterministic: people who add at once never get overlapping cards,
 * and a journey that grows pushes away those that stand in its way.
 *
 * Given the layout of a moment ago, a journey in which nothing changed keeps its very object.
 */
export function layoutBoard(board: Board, before?: BoardLayout): BoardLayout {
  const known = new Map(before?.journeys.map((layout) => [layout.outline.journey.id, layout]));
  const layouts = outlineBoard(board).map((outline) => {
    const last = known.get(outline.journey.id);
    return last && isSameOutline(last.outline, outline) ? last : layoutJourney(outline);
  });
  const journeys = keptApart(layouts);
  return { journeys, personas: layoutPersonas(board, journeys) };
}

function layoutPersonas(board: Board, journeys: readonly JourneyLayout[]): PersonaBox[] {
  const [first] = journeys;
  const waitingX =
    (first?.bounds.x ?? 0) - (first ? metrics.personaWidthPx + metrics.personaGapPx : 0);
  let waitingY = first?.bounds.y ?? 0;
  return [...board.personas.values()].toSorted(byRank).map((persona) => {
    const size = personaSize(persona);
    const journey = journeys.find(({ outline }) => outline.journey.personaId === persona.id);
    const place = journey?.bounds ?? { x: waitingX, y: waitingY };
    if (!journey) waitingY += size.heightPx + metrics.personaGapPx;
    const box = { x: place.x, y: place.y, w: metrics.personaWidthPx, h: size.heightPx };
    return { persona, size, box };
  });
}

/** Space between one journey and the next below it, px at zoom 1. */
const JOURNEY_GAP_PX = 120;

/** Least space between two journeys, px at zoom 1. */
const APART_PX = 48;

/**
 * Gives way in reading order: a journey that would touch one before it moves to the right of it when
 * it begins in that one's right half, else below it. Its stored origin stays, so that it comes back
 * when there is room again.
 */
function keptApart(layouts: readonly JourneyLayout[]): readonly JourneyLayout[] {
  const placed: JourneyLayout[] = [];
  for (const layout of layouts) {
    let [x, y] = layout.outline.journey.origin;
    const { w, h } = layout.bounds;
    for (let hit = touching(placed, { x, y, w, h }); hit; hit = touching(placed, { x, y, w, h }))
      if (x >= hit.x + hit.w / 2) x = hit.x + hit.w + APART_PX;
      else y = hit.y + hit.h + APART_PX;
    const isMoved = x !== layout.bounds.x || y !== layout.bounds.y;
    placed.push(isMoved ? layoutJourney(layout.outline, [x, y]) : layout);
  }
  return placed;
}

function touching(layouts: readonly JourneyLayout[], box: Box): Box | undefined {
  return layouts.find(
    ({ bounds: other }) =>
      box.x < other.x + other.w + APART_PX &&
      other.x < box.x + box.w + APART_PX &&
      box.y < other.y + other.h + APART_PX &&
      other.y < box.y + box.h + APART_PX,
  )?.bounds;
}

/** A free place for a copy of a journey: to the right of it, and of what stands there. */
export function originBeside(layout: BoardLayout, id: JourneyId): readonly [number, number] {
  const own = layout.journeys.find(({ outline }) => outline.journey.id === id)?.bounds;
  if (!own) return nextJourneyOrigin(layout);
  const { y, w, h } = own;
  let x = own.x + own.w + JOURNEY_GAP_PX;
  for (
    let hit = touching(layout.journeys, { x, y, w, h });
    hit;
    hit = touching(layout.journeys, { x, y, w, h })
  )
    x = hit.x + hit.w + JOURNEY_GAP_PX;
  return [x, y];
}

/** A free place for one more journey: under all the others. */
export function nextJourneyOrigin(layout: BoardLayout): readonly [number, number] {
  const [first] = layout.journeys;
  if (!first) return [0, 0];
  const bottoms = layout.journeys.map(({ bounds }) => bounds.y + bounds.h);
  return [first.bounds.x, Math.max(...bottoms) + JOURNEY_GAP_PX];
}
