"use client";
import { useEditor, useValue, type Editor, type TLShape } from "tldraw";
import { attachmentOf } from "#canvas/attached/attachment.ts";
import { cardUnder } from "#canvas/attached/card-under.ts";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import type { DerivedShape } from "#canvas/shapes/derived-shape.ts";
import "./attach-marks.css";

/** Thickness of the line on the screen. */
const LINE_PX = 2.5;

/** Outlines the card that what is dragged will be attached to, and the card of the one drawing that is selected. */
export function AttachMarks() {
  const editor = useEditor();
  const marks = useValue("cards to mark", () => cardsToMark(editor), [editor]);
  const zoom = useValue("zoom", () => editor.getZoomLevel(), [editor]);
  return marks.map(({ id, x, y, props }) => (
    <div
      key={id}
      className="cj-attach-mark"
      style={{
        transform: `translate(${x}px, ${y}px)`,
        width: props.w,
        height: props.h,
        boxShadow: `0 0 0 ${LINE_PX / zoom}px var(--cj-accent)`,
      }}
    />
  ));
}

function cardsToMark(editor: Editor): readonly DerivedShape<"card">[] {
  const locks = canvasSessionSignal(editor).get()?.locks.get();
  if (!locks) return [];
  if (editor.isIn("select.translating")) {
    if (locks.drawing !== null) return [];
    const cards = editor.getSelectedShapes().flatMap((shape) => landingOf(editor, shape) ?? []);
    return [...new Set(cards)];
  }
  const selected = editor.isIn("select.idle") ? editor.getOnlySelectedShape() : null;
  const card = selected && cardOf(editor, selected);
  return card ? [card] : [];
}

/** Null also for what is dragged together with the card that it is attached to. */
function landingOf(editor: Editor, shape: TLShape): DerivedShape<"card"> | null {
  const tie = attachmentOf(editor, shape.id);
  return tie && editor.getSelectedShapeIds().includes(tie.toId) ? null : cardUnder(editor, shape);
}

function cardOf(editor: Editor, { id }: TLShape): DerivedShape<"card"> | null {
  const tie = attachmentOf(editor, id);
  const card = tie && editor.getShape(tie.toId);
  return card?.type === "card" ? card : null;
}
