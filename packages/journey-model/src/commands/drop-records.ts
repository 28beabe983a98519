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
 * point at nothing on every screen, and no screen would write the repair back. Must run inside a commit.
 */
export function dropRecords(
  journey: JourneyDoc,
  root: keyof typeof shapeKindByRoot,
  ids: readonly string[],
): void {
  if (ids.length === 0) return;
  const shapeIds = new Set(ids.map((id) => `shape:${shapeKey(shapeKindByRoot[root], id)}`));
  for (const id of ids) journey[root].delete(id);
  for (const id of journey.canvas.keys()) {
    const toId = recordIn(journey.canvas, id)?.get("toId");
    if (typeof toId === "string" && shapeIds.has(toId)) journey.canvas.delete(id);
  }
}
