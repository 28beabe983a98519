import type { Editor, TLShape } from "tldraw";
import { showToast } from "@cojourney/ui";
import { attach, attachmentOf, detach, isAttachable } from "#canvas/attached/attachment.ts";
import { nearestCard } from "#canvas/attached/card-under.ts";
import { canvasSession } from "#canvas/canvas-session.ts";
import { recordIdOf, type DerivedShape } from "#canvas/shapes/derived-shape.ts";
import { tellLocked } from "#structure/tell-locked.ts";
import { tellWithUndo } from "#structure/tell-with-undo.ts";

/** The key for it; "k" of card, as tldraw writes keys. */
export const ATTACH_KEY = "shift+k";

/** How far a drawing that comes from elsewhere reaches over the corner of its card, px at zoom 1. */
const OVERLAP_PX = 24;
/** Longest part of a card's title to name it by. */
const NAME_LETTERS = 28;

/** What is said of attaching; the title of the card is empty for one without words. */
export interface AttachWords {
  readonly attach: (card: string) => string;
  readonly detach: string;
  readonly attached: (card: string) => string;
  readonly detached: string;
  readonly noCard: string;
  readonly undo: string;
}

/** What attaching would do to the drawings that are selected. */
export type AttachOffer =
  | {
      readonly type: "attach";
      readonly drawings: readonly TLShape[];
      readonly card: DerivedShape<"card">;
    }
  | { readonly type: "detach"; readonly drawings: readonly TLShape[] }
  | { readonly type: "noCard" };

/** Null when nothing is selected that can be attached. Drawings that are all attached can be taken off. */
export function attachOffer(editor: Editor): AttachOffer | null {
  const selected = editor.getSelectedShapes();
  const pageId = editor.getCurrentPageId();
  const drawings = selected.filter((shape) => isAttachable(shape) && shape.parentId === pageId);
  const [first] = drawings;
  if (!first) return null;
  if (drawings.every(({ id }) => attachmentOf(editor, id))) return { type: "detach", drawings };
  const card = selected.find((shape) => shape.type === "card") ?? nearestCard(editor, first);
  return card ? { type: "attach", drawings, card } : { type: "noCard" };
}

/** The name of a card in a sentence. */
export function nameOfCard(editor: Editor, card: DerivedShape<"card">): string {
  const { board } = canvasSession(editor).board.live.reading();
  const title = board.cards.get(recordIdOf(card))?.title.trim();
  const [line = ""] = (title ?? "").split("\n");
  return line.length > NAME_LETTERS ? `${line.slice(0, NAME_LETTERS).trim()}…` : line;
}

/** Attaches what is selected to the card that is selected too, or to the nearest; or takes it off. One step of undo. */
export function attachSelected(editor: Editor, words: AttachWords): void {
  const offer = attachOffer(editor);
  if (!offer || editor.getIsReadonly()) return;
  const { board, locks } = canvasSession(editor);
  const locked = locks.get().drawing;
  if (locked !== null) return tellLocked(locked);
  if (offer.type === "noCard") {
    showToast({ tone: "info", title: words.noCard });
    return;
  }
  editor.markHistoryStoppingPoint(offer.type);
  const done =
    offer.type === "attach" ? attachAll(editor, offer, words) : detachAll(editor, offer, words);
  // Written now, so that undo takes back this and not what came before it.
  editor.markHistoryStoppingPoint("attached");
  tellWithUndo(board.undo, done, words.undo);
}

function attachAll(
  editor: Editor,
  { drawings, card }: Extract<AttachOffer, { type: "attach" }>,
  words: AttachWords,
): string {
  for (const drawing of drawings) {
    bringToCard(editor, drawing, card);
    attach(editor, editor.getShape(drawing.id) ?? drawing, card);
  }
  return words.attached(nameOfCard(editor, card));
}

function detachAll(
  editor: Editor,
  { drawings }: Extract<AttachOffer, { type: "detach" }>,
  words: AttachWords,
): string {
  for (const { id } of drawings) detach(editor, id);
  return words.detached;
}

/** What does not touch the card comes to its lower right corner: nobody would see what belongs to what. */
function bringToCard(editor: Editor, drawing: TLShape, card: DerivedShape<"card">): void {
  const [bounds, ground] = [editor.getShapePageBounds(drawing), editor.getShapePageBounds(card)];
  if (!bounds || !ground || bounds.collides(ground)) return;
  const { id, type, x, y } = drawing;
  const [dx, dy] = [ground.maxX - OVERLAP_PX - bounds.x, ground.maxY - OVERLAP_PX - bounds.y];
  editor.updateShape({ id, type, x: x + dx, y: y + dy });
}
