import { isPageId, type Editor, type TLRecord, type TLShape, type TLShapeId } from "tldraw";
import { ATTACHED } from "@cojourney/journey-model";
import type { AttachedBinding } from "#canvas/attached/AttachedBinding.ts";
import { withoutEcho } from "#canvas/project/merge-from-document.ts";
import type { DerivedShape } from "#canvas/shapes/derived-shape.ts";

/** What may be attached. Arrows have ties of their own; what lies in frames and groups moves with those. */
const attachableTypes: ReadonlySet<string> = new Set([
  "note",
  "text",
  "geo",
  "draw",
  "highlight",
  "line",
]);

/** Differences that no eye sees come from adding and subtracting, px. */
const ROUNDING_PX = 0.01;

/** Whether a shape is of a kind that can be attached to a card. */
export function isAttachable({ type }: { readonly type: string }): boolean {
  return attachableTypes.has(type);
}

/** Whether a drawn record ties a drawing to a card. */
export function isAttachment(record: TLRecord): record is AttachedBinding {
  return record.typeName === "binding" && record.type === ATTACHED;
}

/** Whether a tie has what it needs: a drawing of the right kind, and a card, never another drawing. */
export function tiesToCard(from: TLRecord | undefined, to: TLRecord | undefined): boolean {
  const isDrawing = from?.typeName === "shape" && isAttachable(from);
  return isDrawing && to?.typeName === "shape" && to.type === "card";
}

/** What ties a drawing to a card. Of several, which two people can make at once, the same one on every screen. */
export function attachmentOf(editor: Editor, id: TLShapeId): AttachedBinding | undefined {
  const ties = editor.getBindingsFromShape(id, ATTACHED);
  return ties.length < 2 ? ties[0] : ties.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** The tie that a drawing stands by now: what lies in a frame or group goes with that. */
export function carryingTieOf(editor: Editor, drawing: TLShape): AttachedBinding | undefined {
  return isPageId(drawing.parentId) ? attachmentOf(editor, drawing.id) : undefined;
}

/** Puts a drawing where its tie says that it stands. */
export function standAtCard(editor: Editor, tie: AttachedBinding): void {
  const ends = endsOf(editor, tie);
  if (!ends || isInPlace(tie, ends)) return;
  const { drawing, card } = ends;
  const { x, y } = tie.props.offset;
  withoutEcho(editor, () => editor.store.put([{ ...drawing, x: card.x + x, y: card.y + y }]));
}

/** Takes over where a hand put a drawing. */
export function keepOffset(editor: Editor, tie: AttachedBinding): void {
  const ends = endsOf(editor, tie);
  if (!ends || isInPlace(tie, ends)) return;
  editor.updateBinding({ id: tie.id, type: ATTACHED, props: { offset: offsetOf(ends) } });
}

/** Ties a drawing to a card where it stands, instead of to any other card. */
export function attach(editor: Editor, drawing: TLShape, card: DerivedShape<"card">): void {
  detach(editor, drawing.id);
  editor.createBinding({
    type: ATTACHED,
    fromId: drawing.id,
    toId: card.id,
    props: { offset: offsetOf({ drawing, card }) },
  });
}

/** Leaves a drawing where it stands, whatever becomes of its card. */
export function detach(editor: Editor, id: TLShapeId): void {
  const ties = editor.getBindingsFromShape(id, ATTACHED);
  if (ties.length > 0) editor.deleteBindings(ties);
}

interface Ends {
  readonly drawing: TLShape;
  readonly card: TLShape;
}

/** Null for a tie that does not count now: the drawing lies in a frame, or has another tie that goes before. */
function endsOf(editor: Editor, tie: AttachedBinding): Ends | null {
  const [drawing, card] = [editor.getShape(tie.fromId), editor.getShape(tie.toId)];
  if (!drawing || !card) return null;
  return carryingTieOf(editor, drawing)?.id === tie.id ? { drawing, card } : null;
}

function offsetOf({ drawing, card }: Ends): AttachedBinding["props"]["offset"] {
  return { x: drawing.x - card.x, y: drawing.y - card.y };
}

function isInPlace({ props }: AttachedBinding, ends: Ends): boolean {
  const { x, y } = offsetOf(ends);
  return Math.hypot(x - props.offset.x, y - props.offset.y) < ROUNDING_PX;
}
