"use client";
import {
  DefaultToolbar,
  TldrawUiMenuToolItem,
  useIsToolSelected,
  useTools,
  useEditor,
  useValue,
} from "tldraw";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";

/** These leave nothing behind, so a lock on the drawing leaves them. */
const lookingTools = ["select", "hand", "laser"];
/** tldraw's own drawing tools, without those that would need an upload. */
const tools = [
  "select",
  "hand",
  "draw",
  "eraser",
  "arrow",
  "text",
  "note",
  "rectangle",
  "ellipse",
  "line",
  "highlight",
  "laser",
  "frame",
];

/** The drawing tools, at the bottom of the canvas. */
export function DrawingTools() {
  return (
    <DefaultToolbar>
      {tools.map((tool) => (
        <DrawingTool key={tool} tool={tool} />
      ))}
    </DefaultToolbar>
  );
}

function DrawingTool({ tool }: { readonly tool: string }) {
  const editor = useEditor();
  const isSelected = useIsToolSelected(useTools()[tool]);
  const isLocked = useValue(
    "is drawing locked",
    () => Boolean(canvasSessionSignal(editor).get()?.locks.get().drawing),
    [editor],
  );
  return (
    <TldrawUiMenuToolItem
      toolId={tool}
      isSelected={isSelected}
      disabled={isLocked && !lookingTools.includes(tool)}
    />
  );
}
