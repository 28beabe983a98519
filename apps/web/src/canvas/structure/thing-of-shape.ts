import type { TLShape, TLShapeId } from "tldraw";
import { derivedShapeId, isDerived, recordIdOf } from "#canvas/shapes/derived-shape.ts";
import type { Thing } from "#structure/thing.ts";

/** The part of the structure that a shape is a picture of; the curve stands for its lane. Null for cards and drawings. */
export function thingOfShape(shape: TLShape | undefined): Thing | null {
  if (!shape || !isDerived(shape)) return null;
  switch (shape.type) {
    case "phase":
      return { type: "phase", id: recordIdOf(shape) };
    case "step":
      return { type: "step", id: recordIdOf(shape) };
    case "lane":
    case "emotion-curve":
      return { type: "lane", id: recordIdOf(shape) };
    case "journey":
      return { type: "journey", id: recordIdOf(shape) };
    case "persona":
      return { type: "persona", id: recordIdOf(shape) };
    case "card":
      return null;
  }
}

export function shapeOfThing({ type, id }: Thing): TLShapeId {
  return derivedShapeId(type, id);
}
