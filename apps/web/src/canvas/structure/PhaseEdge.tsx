"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useEditor, type TLShape } from "tldraw";
import { metrics, type Box } from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";
import { canvasSession } from "#canvas/canvas-session.ts";
import { recordIdOf } from "#canvas/shapes/derived-shape.ts";
import { resizePhase } from "#structure/resize-phase.ts";

/**
 * The right edge of a phase: dragging it gives the phase more steps or fewer, and Escape lets go. By keyboard
 * the same is in its menu.
 */
export function PhaseEdge({ shape, box }: { readonly shape: TLShape<"phase">; readonly box: Box }) {
  const editor = useEditor();
  const t = useTranslations("structure");
  const [columns, setColumns] = useState<number | null>(null);
  const now = Math.round(shape.props.w / metrics.stepWidthPx);

  function columnsAt(event: React.PointerEvent): number {
    const { x } = editor.screenToPage({ x: event.clientX, y: event.clientY });
    return Math.max(1, Math.round((x - shape.x) / metrics.stepWidthPx));
  }
  function letGo(): void {
    const wanted = columns;
    setColumns(null);
    if (wanted === null || wanted === now) return;
    const { board, projection } = canvasSession(editor);
    const phaseId = recordIdOf(shape);
    const own = projection
      .layout()
      .journeys.find(({ phases }) => phases.some(({ phase }) => phase.id === phaseId));
    const resized = own && resizePhase(board.journey, own.outline, phaseId, wanted);
    if (resized && !resized.ok)
      showToast({ tone: "info", title: t("refused.holdsCards", { count: resized.error.cards }) });
  }
  const isHeld = columns !== null;
  useEffect(() => {
    if (!isHeld) return;
    const { resized } = canvasSession(editor).structure;
    resized.set(shape.id);
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setColumns(null);
    }
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      resized.set(null);
      window.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, [isHeld, editor, shape.id]);

  const zoom = box.w / shape.props.w;
  return (
    <>
      {columns !== null && (
        <div
          className="cj-structure-ghost"
          style={{
            left: box.x,
            top: box.y,
            width: columns * metrics.stepWidthPx * zoom,
            height: box.h,
          }}
        >
          {columns === now ? null : columns > now ? `+${columns - now}` : `−${now - columns}`}
        </div>
      )}
      <div
        className="cj-structure-edge"
        title={t("resize")}
        style={{ left: box.x + box.w - 3, top: box.y, height: box.h }}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          setColumns(now);
        }}
        onPointerMove={(event) => {
          if (columns !== null) setColumns(columnsAt(event));
        }}
        onPointerUp={letGo}
        onPointerCancel={() => setColumns(null)}
      />
    </>
  );
}
