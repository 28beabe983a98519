/** The kinds of picture that a canvas draws for a journey. */
export type ShapeKind =
  | "journey"
  | "persona"
  | "phase"
  | "step"
  | "lane"
  | "card"
  | "emotion-curve";

/**
 * Names the picture of a record, the same on every screen, so that an arrow bound to a card on one
 * screen is bound to the same card on all. Stored in bindings: changing the form needs a migration.
 */
export function shapeKey(kind: ShapeKind, id: string): string {
  return `${kind}.${id}`;
}
