import type { Atom, Editor, TLBinding, TLShape, TLShapeId } from "tldraw";
import {
  attach,
  attachmentOf,
  detach,
  isAttachable,
  isAttachment,
} from "#canvas/attached/attachment.ts";
import { cardUnder, touchesItsCard } from "#canvas/attached/card-under.ts";
import type { CanvasLocks } from "#canvas/gestures/canvas-locks.ts";
import { isMergingFromDocument } from "#canvas/project/merge-from-document.ts";

/** Attaching by putting something on a card. */
export interface AttachingByHand {
  /** A hand let go: what it put on a card is attached, what it took off is not any more. */
  readonly onRest: () => void;
  stop(): void;
}

/** Follows what this person draws and moves; what others do, they attach themselves. */
export function attachByHand(
  editor: Editor,
  locks: Pick<Atom<CanvasLocks>, "get">,
): AttachingByHand {
  const moved = new Set<TLShapeId>();

  function isByHand(source: "user" | "remote"): boolean {
    return source === "user" && !isMergingFromDocument(editor);
  }
  function noteShape(shape: TLShape, source: "user" | "remote"): void {
    if (isByHand(source) && isAttachable(shape)) moved.add(shape.id);
  }
  /** What is attached has been moved when its distance from the card is another one: else the card carried it. */
  function noteMove(before: TLShape, after: TLShape, source: "user" | "remote"): void {
    if (!isAttachable(after)) return;
    const isMove = before.x !== after.x || before.y !== after.y;
    if (before.parentId !== after.parentId) noteShape(after, source);
    else if (isMove && !attachmentOf(editor, after.id)) noteShape(after, source);
  }
  function noteTie(_: TLBinding, tie: TLBinding, source: "user" | "remote"): void {
    if (isByHand(source) && isAttachment(tie)) moved.add(tie.fromId);
  }
  /** Attached on purpose: that stands, wherever it lies. */
  function noteTied(tie: TLBinding): void {
    if (isAttachment(tie)) moved.delete(tie.fromId);
  }
  const { sideEffects } = editor;
  const stops = [
    sideEffects.registerAfterCreateHandler("shape", noteShape),
    sideEffects.registerAfterChangeHandler("shape", noteMove),
    sideEffects.registerAfterCreateHandler("binding", noteTied),
    sideEffects.registerAfterChangeHandler("binding", noteTie),
  ];
  function settle(shape: TLShape): void {
    const tie = attachmentOf(editor, shape.id);
    const card = cardUnder(editor, shape);
    if (card && card.id !== tie?.toId) attach(editor, shape, card);
    else if (!card && tie && !touchesItsCard(editor, shape)) detach(editor, shape.id);
  }
  return {
    onRest() {
      const ids = [...moved];
      moved.clear();
      if (locks.get().drawing !== null) return;
      for (const id of ids) {
        const shape = editor.getShape(id);
        if (shape) settle(shape);
      }
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
