"use client";
import { DefaultStylePanel, useEditor, useValue, type TLUiStylePanelProps } from "tldraw";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { isDerived } from "#canvas/shapes/derived-shape.ts";
import { placingToolOf } from "#canvas/tools/journey-tools.ts";

/** tldraw's colours and strokes, only while there is something drawn to use them on: the journey has its own. */
export function DrawingStyles(props: TLUiStylePanelProps) {
  const editor = useEditor();
  const isUseful = useValue(
    "is drawing",
    () => {
      if (canvasSessionSignal(editor).get()?.locks.get().drawing) return false;
      const tool = editor.getCurrentToolId();
      if (tool === "select") return editor.getSelectedShapes().some((shape) => !isDerived(shape));
      return placingToolOf(tool) === null && !["hand", "zoom", "laser", "eraser"].includes(tool);
    },
    [editor],
  );
  return isUseful ? <DefaultStylePanel {...props} /> : null;
}
