"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useEditor, type Editor, type TLShape } from "tldraw";
import {
  pulledTo,
  type Box,
  type JourneyLayout,
  type PhaseId,
  type PulledPhase,
} from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";
import { canvasSession } from "#canvas/canvas-session.ts";
import { recordIdOf } from "#canvas/shapes/derived-shape.ts";
import { resizePhase } from "#structure/resize-phase.ts";

/** An edge in somebody's hand: how many columns the phase had, and what it would become. */
interface Pull {
  readonly from: number;
  readonly phase: PulledPhase;
}

/**
 * The right edge of a phase: dragging it gives the phase more steps or fewer, and Escape lets go. By keyboard
 * the same is in its menu.
 */
export function PhaseEdge({ shape, box }: { readonly shape: TLShape<"phase">; readonly box: Box }) {
  const editor = useEditor();
  const t = useTranslations("structure");
  const [pull, setPull] = useState<Pull | null>(null);
  const phaseId = recordIdOf(shape);

  /** The phase with its edge at `x` of the canvas; null when somebody removed it a moment ago. */
  function pulledPhase(x: number): PulledPhase | null {
    const map = mapOf(editor, phaseId);
    return map && pulledTo(map, phaseId, x);
  }
  function take(): void {
    const phase = pulledPhase(shape.x + shape.props.w);
    setPull(phase && { from: phase.columns, phase });
  }
  function pullTo(event: React.PointerEvent): void {
    const { x } = editor.screenToPage({ x: event.clientX, y: event.clientY });
    const phase = pull && pulledPhase(x);
    if (phase) setPull({ ...pull, phase });
  }
  function letGo(): void {
    setPull(null);
    const map = mapOf(editor, phaseId);
    if (!pull || !map || pull.phase.columns === pull.from) return;
    const { journey } = canvasSession(editor).board;
    const resized = resizePhase(journey, map.outline, phaseId, pull.phase.columns);
    if (!resized.ok)
      showToast({ tone: "info", title: t("refused.holdsCards", { count: resized.error.cards }) });
  }
  const isHeld = pull !== null;
  useEffect(() => {
    if (!isHeld) return;
    const { resized } = canvasSession(editor).structure;
    resized.set(shape.id);
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setPull(null);
    }
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      resized.set(null);
      window.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, [isHeld, editor, shape.id]);

  const zoom = box.w / shape.props.w;
  const more = pull ? pull.phase.columns - pull.from : 0;
  return (
    <>
      {pull && (
        <div
          className="cj-structure-ghost"
          style={{ left: box.x, top: box.y, width: pull.phase.widthPx * zoom, height: box.h }}
        >
          {more === 0 ? null : more > 0 ? `+${more}` : `−${-more}`}
        </div>
      )}
      <div
        className="cj-structure-edge"
        title={t("resize")}
        style={{ left: box.x + box.w - 3, top: box.y, height: box.h }}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          take();
        }}
        onPointerMove={pullTo}
        onPointerUp={letGo}
        onPointerCancel={() => setPull(null)}
      />
    </>
  );
}

/** The map that a phase is in, as it lies now. */
function mapOf(editor: Editor, phaseId: PhaseId): JourneyLayout | null {
  const { journeys } = canvasSession(editor).projection.layout();
  return journeys.find(({ phases }) => phases.some(({ phase }) => phase.id === phaseId)) ?? null;
}
