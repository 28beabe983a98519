"use client";
import { useEditor, useValue } from "tldraw";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import "./landing-mark.css";

/** Shows where what is held will land, or what a click with the tool in hand will do. Drawn on the canvas. */
export function LandingMark() {
  const editor = useEditor();
  const mark = useValue(
    "landing mark",
    () => {
      const session = canvasSessionSignal(editor).get();
      return session && (session.drag.gap.get() ?? session.target.get()?.box ?? null);
    },
    [editor],
  );
  const zoom = useValue("zoom", () => editor.getZoomLevel(), [editor]);
  if (!mark || (mark.w === 0 && mark.h === 0)) return null;
  const thickness = 3 / zoom;
  return (
    <div
      className="cj-map-landing"
      data-shape={mark.w > 0 && mark.h > 0 ? "box" : "line"}
      style={{
        transform: `translate(${mark.x - (mark.w === 0 ? thickness / 2 : 0)}px, ${mark.y - (mark.h === 0 ? thickness / 2 : 0)}px)`,
        width: mark.w || thickness,
        height: mark.h || thickness,
      }}
    />
  );
}
