import { isBinding, isPageId, isShape, type Editor, type TLRecord } from "tldraw";
import { recordIn, type JourneyDoc } from "@cojourney/journey-model";
import {
  fieldsToRecord,
  type DrawingFields,
  type DrawingRecord,
} from "#canvas/drawing/drawing-codec.ts";
import { isDerived } from "#canvas/shapes/derived-shape.ts";

/** Farthest that a drawn shape may lie from the middle of the canvas, px at zoom 1. */
const FAR_PX = 1e6;
const refusedTypes = new Set(["embed", "bookmark", "image", "video"]);

/** Whether a shape would load something from elsewhere or hold a picture, which go through upload later. */
export function isRefusedType(type: string): boolean {
  return refusedTypes.has(type);
}

/**
 * Reads one drawn record of the shared document, or null when it is not one that this canvas can show:
 * such a record stays in the document as it is, and the others are drawn.
 */
export function readDrawing(
  editor: Editor,
  journey: JourneyDoc,
  id: string,
  current: TLRecord | undefined,
): DrawingRecord | null {
  const stored = recordIn(journey.canvas, id);
  if (!stored) return null;
  const candidate = fieldsToRecord(id, Object.fromEntries(stored.entries()));
  if (!isAllowed(candidate)) return null;
  const { shape, binding } = editor.store.schema.types;
  try {
    const type = candidate["typeName"] === "shape" ? shape : binding;
    const record = type.validate(candidate, current);
    if (isShape(record)) return onKnownParent(editor, journey, record);
    return isBinding(record) ? record : null;
  } catch (problem) {
    console.warn(`A drawing was skipped: ${String(problem)}`, { id });
    return null;
  }
}

function isAllowed({ id, typeName, type, x, y }: DrawingFields): boolean {
  if (typeof id !== "string" || !id.startsWith(`${String(typeName)}:`)) return false;
  if (typeName === "binding") return true;
  if (typeName !== "shape" || typeof type !== "string") return false;
  if (isRefusedType(type) || isDerived({ type })) return false;
  return isNear(x) && isNear(y);
}

function isNear(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) <= FAR_PX;
}

/**
 * A shape lies on the page itself when somebody removed its frame meanwhile, or when two people put two
 * frames into each other at once: tldraw would go round in that ring for ever.
 */
function onKnownParent<S extends Extract<DrawingRecord, { typeName: "shape" }>>(
  editor: Editor,
  journey: JourneyDoc,
  shape: S,
): S {
  const isKnown =
    isPageId(shape.parentId) ||
    journey.canvas.has(shape.parentId) ||
    editor.store.has(shape.parentId);
  return isKnown && !isFirstOfRing(journey, shape.id)
    ? shape
    : { ...shape, parentId: editor.getCurrentPageId() };
}

/** The same one on every screen: of a ring, the shape with the lowest id. */
function isFirstOfRing(journey: JourneyDoc, id: string): boolean {
  const ancestors = ancestorsOf(journey, id);
  return ancestors.has(id) && [...ancestors].every((ancestor) => id <= ancestor);
}

/** The drawn shapes that a shape is stored in, nearest first; itself too when they form a ring. */
export function ancestorsOf(journey: JourneyDoc, id: string): ReadonlySet<string> {
  const ancestors = new Set<string>();
  let parent = storedParent(journey, id);
  while (parent !== undefined && !ancestors.has(parent)) {
    ancestors.add(parent);
    parent = storedParent(journey, parent);
  }
  return ancestors;
}

/** What a shape is stored in; undefined when that is the page, or no drawn shape. */
export function storedParent(journey: JourneyDoc, id: string): string | undefined {
  const parent = recordIn(journey.canvas, id)?.get("parentId");
  return typeof parent === "string" && journey.canvas.has(parent) ? parent : undefined;
}
