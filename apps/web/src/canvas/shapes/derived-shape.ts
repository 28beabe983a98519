import type { Editor, TLShape, TLShapeId } from "tldraw";
import { shapeKey, type ShapeKind } from "@cojourney/journey-model";

/** Shapes that are pictures of the journey: made from the document by project/, never stored themselves. */
const derivedKinds: ReadonlySet<string> = new Set<ShapeKind>([
  "journey",
  "persona",
  "phase",
  "step",
  "lane",
  "card",
  "emotion-curve",
]);

export type DerivedKind = ShapeKind;
export type DerivedShape = Extract<TLShape, { type: ShapeKind }>;

export function isDerived(shape: { readonly type: string }): shape is DerivedShape {
  return derivedKinds.has(shape.type);
}

/** The tldraw id of the picture of a record: the same on every screen. */
export function derivedShapeId(kind: ShapeKind, id: string): TLShapeId {
  return `shape:${shapeKey(kind, id)}` as TLShapeId;
}

/** The record behind a picture: its kind and id. */
export function recordOf(shapeId: TLShapeId): { readonly kind: string; readonly id: string } {
  const key = shapeId.slice("shape:".length);
  const dot = key.indexOf(".");
  return { kind: key.slice(0, dot), id: key.slice(dot + 1) };
}

/** The ids of the records of one kind among what is selected. */
export function selectedRecordIds(editor: Editor, kind: ShapeKind): readonly string[] {
  return editor
    .getSelectedShapes()
    .flatMap((shape) => (shape.type === kind ? [recordOf(shape.id).id] : []));
}
