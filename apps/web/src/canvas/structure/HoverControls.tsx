"use client";
import { ChevronDown, ChevronRight, Ellipsis, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tooltip } from "@cojourney/ui";
import { Button } from "react-aria-components/Button";
import { useEditor, useValue, type Editor, type TLShape, type TLShapeId } from "tldraw";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { PhaseEdge } from "#canvas/structure/PhaseEdge.tsx";
import { thingOfShape } from "#canvas/structure/thing-of-shape.ts";
import type { CanvasStructure } from "#canvas/structure/use-canvas-structure.ts";
import type { Thing } from "#structure/thing.ts";
import "./structure.css";

/** Least width on the screen at which a thing shows the button for its menu, and also the others, px. */
const MENU_FROM_PX = 64;
const ALL_FROM_PX = 120;
/** The same as in structure.css. */
const BUTTON_PX = 26;

/** The most used actions as buttons on what is pointed at or selected; all others are in the menu behind the dots. */
export function HoverControls({ structure }: { readonly structure: CanvasStructure }) {
  const editor = useEditor();
  const shapes = useValue("shapes with controls", () => shapesWithControls(editor), [editor]);
  return (
    <div className="cj-structure-layer">
      {shapes.map((shape) => (
        <Controls key={shape.id} shape={shape} structure={structure} />
      ))}
    </div>
  );
}

function shapesWithControls(editor: Editor): readonly TLShape[] {
  if (!editor.isIn("select.idle")) return [];
  const { menu, resized } = canvasSession(editor).structure;
  const ids = [
    ...foldedJourneys(editor),
    editor.getOnlySelectedShapeId(),
    editor.getHoveredShapeId(),
    menu.get()?.shapeId,
    resized.get(),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const shape = id ? editor.getShape(id) : undefined;
    return shape && shape.type !== "emotion-curve" && thingOfShape(shape) ? [shape] : [];
  });
}

/** Looks at the journeys alone: a card that moves is no reason to look at all the others. */
function foldedJourneys(editor: Editor): readonly TLShapeId[] {
  const { journeys } = canvasSession(editor).projection.layout();
  return journeys
    .map(({ outline }) => derivedShapeId("journey", outline.journey.id))
    .filter((id) => {
      const shape = editor.getShape(id);
      return shape !== undefined && isCollapsed(shape);
    });
}

function isCollapsed(shape: TLShape): boolean {
  return shape.type === "journey" && shape.props.collapsed !== null;
}

function Controls({
  shape,
  structure,
}: {
  readonly shape: TLShape;
  readonly structure: CanvasStructure;
}) {
  const editor = useEditor();
  const t = useTranslations("structure");
  const box = useValue("place of controls", () => boxOnScreen(editor, shape), [editor, shape]);
  const thing = thingOfShape(shape);
  if (!thing || !box || box.w < MENU_FROM_PX) return null;
  const name = t(`menu.${thing.type}`, { name: structure.nameOf(thing) });
  const actions = structure.actionsOn(thing);
  const mayResize = shape.type === "phase" && box.w >= ALL_FROM_PX && !structure.isLocked;
  const buttons = box.w < ALL_FROM_PX ? [] : buttonsOf(thing);
  return (
    <>
      <div
        className="cj-structure-controls"
        role="group"
        aria-label={name}
        style={{ left: box.x + box.w - 4, top: box.y + insetOf(box.h) }}
      >
        {buttons.map((id) => {
          const action = actions.find((one) => one.id === id);
          if (!action || action.isDisabled) return null;
          return (
            <Tooltip key={id} text={action.label}>
              <Button
                className="cj-structure-button"
                aria-label={action.label}
                onPress={() => action.onAction()}
              >
                <ButtonIcon id={id} isFolded={isCollapsed(shape)} />
              </Button>
            </Tooltip>
          );
        })}
        <Button
          className="cj-structure-button"
          aria-label={name}
          aria-haspopup="menu"
          onPress={({ target, pointerType }) => {
            // Whoever points stays with the thing: from its menu Escape leads back to it, and its keys go on.
            if (pointerType !== "keyboard" && pointerType !== "virtual") {
              editor.select(shape.id);
              editor.getContainer().focus();
            }
            canvasSession(editor).structure.menu.set({ shapeId: shape.id, at: target });
          }}
        >
          <Ellipsis aria-hidden />
        </Button>
      </div>
      {shape.type === "phase" && mayResize && <PhaseEdge shape={shape} box={box} />}
    </>
  );
}

/** Controls stand in the middle of a head, and at the top of what is higher than a head. */
function insetOf(heightPx: number): number {
  return heightPx < 2 * BUTTON_PX ? (heightPx - BUTTON_PX) / 2 : 4;
}

/** What gets a button of its own; the rest is in the menu. */
function buttonsOf({ type }: Thing): readonly string[] {
  if (type === "journey") return ["collapse"];
  return type === "phase" || type === "step" ? ["addAfter"] : [];
}

function ButtonIcon({ id, isFolded }: { readonly id: string; readonly isFolded: boolean }) {
  if (id !== "collapse") return <Plus aria-hidden />;
  return isFolded ? <ChevronRight aria-hidden /> : <ChevronDown aria-hidden />;
}

/** A shape's head as it lies over the canvas, px; null when it is out of sight. */
function boxOnScreen(editor: Editor, shape: TLShape) {
  const bounds = editor.getShapePageBounds(shape.id);
  if (!bounds || !editor.getViewportPageBounds().collides(bounds)) return null;
  const { x, y } = editor.pageToViewport(bounds);
  const z = editor.getZoomLevel();
  return { x, y, w: bounds.w * z, h: bounds.h * z };
}
