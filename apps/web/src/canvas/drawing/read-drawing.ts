import { type Editor, isPageId, type TLRecord } from "tldraw";
import { recordIn, type JourneyDoc } from "@cojourney/journey-model";
import {
  fieldsToRecord,
  type DrawingFields,
  type DrawingRecord,
} from "#canvas/drawing/drawing-codec.ts";

/** Farthest that a drawn shape may lie from the middle of the canvas, px at zoom 1. */
const FAR_PX = 1e6;
/** Shapes that would load something from elsewhere or hold pictures, which go through upload later. */
const refusedTypes = new Set(["embed", "bookmark", "image", "video"]);

/**
 * Reads one drawn record of the shared document, or null when it is not one that this canvas can show:
 * such a record stays in the document as it is, and the others are drawn.
 */
export function readDrawing(
  editor: Editor,
  journey: JourneyDoc,
  id: string,
  current: DrawingRecord | undefined,
): DrawingRecord | null {
  const stored = recordIn(journey.canvas, id);
  if (!stored) return null;
  const fields: DrawingFields = Object.create(null);
  for (const [key, value] of stored.entries()) fields[key] = value;
  const candidate = fieldsToRecord(id, fields);
  if (!isAllowed(candidate)) return null;
  try {
    const record = editor.store.schema.validateRecord(
      editor.store,
      candidate as unknown as TLRecord,
      "updateRecord",
      (current as TLRecord | undefined) ?? null,
    ) as DrawingRecord;
    return record.typeName === "shape" ? onKnownParent(editor, journey, record) : record;
  } catch (problem) {
    console.warn(`A drawing was skipped: ${String(problem)}`, { id });
    return null;
  }
}

interface Candidate {
  readonly id: string;
  readonly typeName: "shape" | "binding";
}

function isAllowed(candidate: unknown): candidate is Candidate {
  if (typeof candidate !== "object" || candidate === null) return false;
  const record = candidate as Readonly<Record<string, unknown>>;
  const { id, typeName, type, x, y } = record;
  if (typeof id !== "string" || !id.startsWith(`${String(typeName)}:`)) return false;
  if (typeName === "binding") return true;
  if (typeName !== "shape" || refusedTypes.has(String(type))) return false;
  return isNear(x) && isNear(y);
}

function isNear(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) <= FAR_PX;
}

/** A shape whose frame somebody removed meanwhile lies on the page itself. */
function onKnownParent<S extends Extract<DrawingRecord, { typeName: "shape" }>>(
  editor: Editor,
  journey: JourneyDoc,
  shape: S,
): S {
  const isKnown =
    isPageId(shape.parentId) ||
    journey.canvas.has(shape.parentId) ||
    editor.store.has(shape.parentId);
  return isKnown && shape.parentId !== shape.id
    ? shape
    : { ...shape, parentId: editor.getCurrentPageId() };
}
