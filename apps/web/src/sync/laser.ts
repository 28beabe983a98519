import type { Whereabouts } from "#sync/guide.ts";
import type { Laser } from "#sync/presence.ts";

/**
 * Where a laser is on this screen, CSS px of the window: on two canvases the point itself, else as far along what
 * it is on as it is there. Null for what this view does not show.
 */
export function laserPoint(
  { place, at, page }: Laser,
  view: Whereabouts | null,
): readonly [x: number, y: number] | null {
  if (!view) return null;
  const point = page && view.screenPointOf(page);
  if (point) return point;
  const box = place && view.boxOf(place);
  return box && [box.x + at[0] * box.w, box.y + at[1] * box.h];
}

/** How a laser at a point of this screen is told to others; null beside everything that others can see. */
export function laserAt(x: number, y: number, view: Whereabouts): Laser | null {
  const page = view.pagePointAt(x, y);
  const place = view.placeAt(x, y);
  const box = place && view.boxOf(place);
  if (!page && !box) return null;
  return {
    place: box ? place : null,
    at: box ? [along(x - box.x, box.w), along(y - box.y, box.h)] : [0, 0],
    page: page && [rounded(page[0]), rounded(page[1])],
  };
}

const along = (distance: number, length: number): number =>
  length <= 0 ? 0 : Math.round(Math.min(Math.max(distance / length, 0), 1) * 1_000) / 1_000;

const rounded = (value: number): number => Math.round(value * 10) / 10;
