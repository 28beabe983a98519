import type { Board } from "#entities/board.ts";
import { byRank } from "#entities/by-rank.ts";
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
 * Lays out all journeys. Pure and deterministic: people who add at once never get overlapping cards.
 *
 * Given the layout of a moment ago, a journey in which nothing changed keeps its very object.
 */
export function layoutBoard(board: Board, before?: BoardLayout): BoardLayout {
  const known = new Map(before?.journeys.map((layout) => [layout.outline.journey.id, layout]));
  const journeys = outlineBoard(board).map((outline) => {
    const last = known.get(outline.journey.id);
    return last && isSameOutline(last.outline, outline) ? last : layoutJourney(outline);
  });
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

/** A free place for one more journey: under all the others. */
export function nextJourneyOrigin(layout: BoardLayout): readonly [number, number] {
  const [first] = layout.journeys;
  if (!first) return [0, 0];
  const bottoms = layout.journeys.map(({ bounds }) => bounds.y + bounds.h);
  return [first.bounds.x, Math.max(...bottoms) + JOURNEY_GAP_PX];
}
