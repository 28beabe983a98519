"use client";
import { ChevronDown, ChevronRight, Ellipsis, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tooltip } from "@cojourney/ui";
import { Button } from "react-aria-components/Button";
import { useEditor, useValue, type Editor, type TLShape, type TLShapeId } from "tldraw";
import { textWidth } from "@cojourney/journey-model";
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
        style={placeOf(shape, box)}
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

/** A head as it lies over the canvas, px, and how large the canvas is shown. */
interface HeadBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly zoom: number;
}

/**
 * Where the controls end and begin from above, px: at the right of a head, in its middle, and at the top of what is
 * higher than a head. A journey may be far wider than the screen, so there they come right behind its name.
 */
function placeOf(shape: TLShape, { x, y, w, h, zoom }: HeadBox): { left: number; top: number } {
  const end = x + w - 4;
  if (shape.type === "journey") {
    const behind = x + nameEnd(shape.props) * zoom + 2 * BUTTON_PX;
    return {
      left: Math.min(end, behind),
      top: y + Math.max(4, NAME_MIDDLE * zoom - BUTTON_PX / 2),
    };
  }
  return { left: end, top: y + (h < 2 * BUTTON_PX ? (h - BUTTON_PX) / 2 : 4) };
}

/** Of the name of a journey, px at zoom 1: as journey-shape.css draws it. */
const NAME_MIDDLE = 36;
const NAME_GAP = 18;
const NAME = { sizePx: 22, lineHeightPx: 28, weight: 600 } as const;
const SUBTITLE = { sizePx: 13, lineHeightPx: 18, weight: 400 } as const;

function nameEnd({ title, subtitle, collapsed, w }: TLShape<"journey">["props"]): number {
  const name = NAME_GAP + Math.min(textWidth(title, NAME) || NAMELESS, 0.7 * w) + NAME_GAP;
  return collapsed ? name : name + textWidth(subtitle, SUBTITLE) + NAME_GAP;
}

/** About as wide as what stands where there is no name. */
const NAMELESS = 240;

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
function boxOnScreen(editor: Editor, shape: TLShape): HeadBox | null {
  const bounds = editor.getShapePageBounds(shape.id);
  if (!bounds || !editor.getViewportPageBounds().collides(bounds)) return null;
  const { x, y } = editor.pageToViewport(bounds);
  const z = editor.getZoomLevel();
  return { x, y, w: bounds.w * z, h: bounds.h * z, zoom: z };
}
