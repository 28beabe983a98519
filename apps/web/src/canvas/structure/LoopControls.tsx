"use client";
import { X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useEditor, useValue, type Editor } from "tldraw";
import { metrics, type JourneyLayout } from "@cojourney/journey-model";
import { Tooltip } from "@cojourney/ui";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { loopTop } from "#canvas/shapes/LoopArc.tsx";
import type { CanvasStructure } from "#canvas/structure/use-canvas-structure.ts";
import "./structure.css";

type LoopArc = JourneyLayout["loops"][number];

/** How far from an arc still counts as pointing at it, screen px: the button stands half outside. */
const REACH_PX = 14;
/** Smaller arcs show no button; their phase's menu has the same, px. */
const BUTTON_FROM_PX = 64;

/** Takes a way back out where it stands: on the arc that is pointed at, and on those of the phase that is selected. */
export function LoopControls({ structure }: { readonly structure: CanvasStructure }) {
  const editor = useEditor();
  // As text, so that the same answer to a pointer that moves draws nothing again.
  const keys = useValue("arcs with a button", () => arcsWithButton(editor).map(keyOf).join(" "), [
    editor,
  ]);
  return (
    <div className="cj-structure-layer">
      {keys.split(" ").map((key) => (
        <LoopButton key={key} arcKey={key} structure={structure} />
      ))}
    </div>
  );
}

function LoopButton({
  arcKey,
  structure,
}: {
  readonly arcKey: string;
  readonly structure: CanvasStructure;
}) {
  const editor = useEditor();
  const place = useValue(
    "place of an arc",
    () => {
      const arc = drawnArcs(editor).find((one) => keyOf(one) === arcKey);
      return arc && { arc, corner: editor.pageToViewport({ x: arc.fromX, y: loopTop(arc.y) }) };
    },
    [editor, arcKey],
  );
  if (!place) return null;
  const { arc, corner } = place;
  const action = structure
    .actionsOn({ type: "phase", id: arc.from.id })
    .find(({ id }) => id === `unloop-${arc.to.id}`);
  if (!action || action.isDisabled) return null;
  return (
    <div className="cj-structure-loop" style={{ left: corner.x, top: corner.y }}>
      <Tooltip text={action.label}>
        <Button
          className="cj-structure-button"
          aria-label={action.label}
          onPress={() => {
            action.onAction();
            editor.getContainer().focus();
          }}
        >
          <X aria-hidden />
        </Button>
      </Tooltip>
    </div>
  );
}

function keyOf({ from, to }: LoopArc): string {
  return `${from.id}>${to.id}`;
}

function arcsWithButton(editor: Editor): readonly LoopArc[] {
  if (!editor.isIn("select.idle")) return [];
  const zoom = editor.getZoomLevel();
  const selected = editor.getOnlySelectedShapeId();
  const pointer = editor.inputs.getCurrentPagePoint();
  return drawnArcs(editor).filter(
    (arc) =>
      Math.abs(arc.fromX - arc.toX) * zoom >= BUTTON_FROM_PX &&
      (selected === derivedShapeId("phase", arc.from.id) || isAt(arc, pointer, REACH_PX / zoom)),
  );
}

/** Looks at the pictures of the journeys too, so that it is asked again when those are drawn anew. */
function drawnArcs(editor: Editor): readonly LoopArc[] {
  return canvasSession(editor)
    .projection.layout()
    .journeys.filter(({ outline }) =>
      editor.getShape(derivedShapeId("journey", outline.journey.id)),
    )
    .flatMap(({ loops }) => loops);
}

function isAt(arc: LoopArc, point: { readonly x: number; readonly y: number }, reach: number) {
  const [left, right] = [Math.min(arc.fromX, arc.toX), Math.max(arc.fromX, arc.toX)];
  const bottom = arc.y - metrics.loopsHeightPx / 4;
  return (
    point.x > left - reach &&
    point.x < right + reach &&
    point.y > loopTop(arc.y) - reach &&
    point.y < bottom
  );
}
