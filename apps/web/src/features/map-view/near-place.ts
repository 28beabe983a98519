import type { JourneyOutline, PersonaId } from "@cojourney/journey-model";
import { hasPlace, splitKey, survivor, type PlaceKey } from "#features/map-view/place.ts";

/** What there is in the map to be at, in the order in which it stands. */
export interface Standing {
  readonly outlines: readonly JourneyOutline[];
  readonly personas: readonly PersonaId[];
}

/** Where one is now who was at a place: there, or when it is gone at what stands nearest; null when nothing does. */
export function nearPlace(was: Standing, key: PlaceKey, now: Standing): PlaceKey | null {
  const [kind, id] = splitKey(key);
  if (kind === "persona") {
    const near = nearest(was.personas, id, now.personas);
    return near ? `persona:${near}` : null;
  }
  const home = was.outlines.find((outline) => hasPlace(outline, key));
  if (!home) return null;
  const after = now.outlines.find(({ journey }) => journey.id === home.journey.id);
  if (after) return survivor(home, key, after);
  const near = nearest(idsOf(was), home.journey.id, idsOf(now));
  return near ? `journey:${near}` : null;
}

/** The same one, else the one that took its turn, else the last. */
function nearest(was: readonly string[], id: string, now: readonly string[]): string | undefined {
  return now.includes(id) ? id : (now[was.indexOf(id)] ?? now.at(-1));
}

function idsOf({ outlines }: Standing): readonly string[] {
  return outlines.map(({ journey }) => journey.id);
}
