import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { shapeKey, type ShapeKind } from "#entities/shape-key.ts";

const shapeKindByRoot = {
  personas: "persona",
  journeys: "journey",
  phases: "phase",
  steps: "step",
  lanes: "lane",
  cards: "card",
} as const satisfies Record<string, ShapeKind>;

/**
 * Deletes records, and with them the ties of drawn arrows to their pictures: a tie that stayed would
 * point at nothing on every screen, and no screen would write the repair back. Under a lock on the drawing
 * they stay all the same, or the server would refuse the removal with them. Must run inside a commit.
 */
export function dropRecords(
  journey: JourneyDoc,
  root: keyof typeof shapeKindByRoot,
  ids: readonly string[],
): void {
  if (ids.length === 0) return;
  for (const id of ids) journey[root].delete(id);
  dropTies(journey, root, ids);
}

/** Deletes the ties of drawn arrows to records that have no picture any more. Must run inside a commit. */
export function dropTies(
  journey: JourneyDoc,
  root: keyof typeof shapeKindByRoot,
  ids: readonly string[],
): void {
  if (!journey.mayDraw()) return;
  const shapeIds = new Set(ids.map((id) => `shape:${shapeKey(shapeKindByRoot[root], id)}`));
  for (const id of journey.canvas.keys()) {
    const toId = recordIn(journey.canvas, id)?.get("toId");
    if (typeof toId === "string" && shapeIds.has(toId)) journey.canvas.delete(id);
  }
}
