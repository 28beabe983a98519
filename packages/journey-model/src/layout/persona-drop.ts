import type { JourneyId, PersonaId } from "#entities/ids.ts";
import { isInBox, type Box } from "#layout/box.ts";
import type { BoardLayout, PersonaBox } from "#layout/layout-board.ts";
import { metrics } from "#layout/metrics.ts";

/** Where a dragged persona goes, and what shows it: to a journey, whose it becomes, or before another persona that waits. */
export type PersonaDrop =
  | { readonly type: "journey"; readonly journeyId: JourneyId; readonly gap: Box }
  /** Null: behind all. */
  | { readonly type: "order"; readonly before: PersonaId | null; readonly gap: Box };

/**
 * Over the map of another persona: that journey becomes this one's. Beside the maps, where personas without a journey
 * stand in their order, one of these goes to another place in it. Null anywhere else: a persona with a journey stands
 * where that stands.
 */
export function personaDropAt(
  { journeys, personas }: BoardLayout,
  at: { readonly x: number; readonly y: number },
  id: PersonaId,
): PersonaDrop | null {
  const over = journeys.find(({ box }) => isInBox(at, box));
  if (over) {
    const { journey } = over.outline;
    if (journey.personaId === id) return null;
    const { x, y } = over.bounds;
    const h = personas.find(({ persona }) => persona.id === id)?.size.heightPx ?? over.box.h;
    return {
      type: "journey",
      journeyId: journey.id,
      gap: { x, y, w: metrics.personaWidthPx, h },
    };
  }
  const ofJourneys = new Set(journeys.map(({ outline }) => outline.journey.personaId));
  if (ofJourneys.has(id)) return null;
  const others = personas.filter(({ persona }) => persona.id !== id && !ofJourneys.has(persona.id));
  return orderAt(others, at);
}

function orderAt(
  waiting: readonly PersonaBox[],
  { x, y }: { readonly x: number; readonly y: number },
): PersonaDrop | null {
  const last = waiting.at(-1);
  if (!last || x < last.box.x || x >= last.box.x + last.box.w) return null;
  const next = waiting.find(({ box }) => y < box.y + box.h / 2);
  const lineY = next
    ? next.box.y - metrics.personaGapPx / 2
    : last.box.y + last.box.h + metrics.personaGapPx / 2;
  return {
    type: "order",
    before: next?.persona.id ?? null,
    gap: { x: last.box.x, y: lineY, w: last.box.w, h: 0 },
  };
}
