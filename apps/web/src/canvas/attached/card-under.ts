import { isPageId, type Box, type Editor, type TLShape } from "tldraw";
import { attachmentOf, isAttachable } from "#canvas/attached/attachment.ts";
import type { DerivedShape } from "#canvas/shapes/derived-shape.ts";

/** These are put on a card to say something about it; other drawings may only happen to reach over one. */
const remarks: ReadonlySet<string> = new Set(["note", "text"]);
/** Part of any other drawing that must lie on a card for it to be meant for that card. */
const MOST = 0.5;
/** Least width and height to reckon with: a straight line has neither, px at zoom 1. */
const STROKE_PX = 4;

/**
 * The card that a drawing is attached to when it is let go here: the one that its middle lies on; a drawing that is
 * no note or text must also lie on it for the most part. Null for none.
 */
export function cardUnder(editor: Editor, drawing: TLShape): DerivedShape<"card"> | null {
  const bounds = placeOf(editor, drawing);
  if (!bounds) return null;
  const card = editor
    .getShapesAtPoint(bounds.center, { hitInside: true, margin: 0 })
    .find((shape) => shape.type === "card");
  if (!card) return null;
  return remarks.has(drawing.type) || isMostlyOn(editor, bounds, card) ? card : null;
}

/** The card that lies nearest to the middle of a drawing; null on a board without cards, or for what cannot be attached. */
export function nearestCard(editor: Editor, drawing: TLShape): DerivedShape<"card"> | null {
  const middle = placeOf(editor, drawing)?.center;
  if (!middle) return null;
  let nearest: { readonly card: DerivedShape<"card">; readonly px: number } | null = null;
  for (const card of editor.getCurrentPageShapes()) {
    if (card.type !== "card") continue;
    const { x, y, props } = card;
    const px = Math.hypot(
      Math.max(0, x - middle.x, middle.x - x - props.w),
      Math.max(0, y - middle.y, middle.y - y - props.h),
    );
    if (!nearest || px < nearest.px) nearest = { card, px };
  }
  return nearest?.card ?? null;
}

/** Whether a drawing still reaches over the card that it is attached to. */
export function touchesItsCard(editor: Editor, drawing: TLShape): boolean {
  const tie = attachmentOf(editor, drawing.id);
  const card = tie && editor.getShapePageBounds(tie.toId);
  const bounds = placeOf(editor, drawing);
  return card !== undefined && bounds !== null && bounds.collides(card);
}

/** Null for what cannot be attached where it lies now. */
function placeOf(editor: Editor, drawing: TLShape): Box | null {
  if (!isAttachable(drawing) || !isPageId(drawing.parentId)) return null;
  return editor.getShapePageBounds(drawing)?.clone() ?? null;
}

function isMostlyOn(editor: Editor, bounds: Box, card: TLShape): boolean {
  const ground = editor.getShapePageBounds(card);
  if (!ground) return false;
  const w = Math.min(bounds.maxX, ground.maxX) - Math.max(bounds.minX, ground.minX);
  const h = Math.min(bounds.maxY, ground.maxY) - Math.max(bounds.minY, ground.minY);
  return share(w, bounds.w) * share(h, bounds.h) >= MOST;
}

function share(partPx: number, wholePx: number): number {
  return Math.max(partPx, STROKE_PX) / Math.max(wholePx, STROKE_PX);
}
