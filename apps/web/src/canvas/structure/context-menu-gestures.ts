import type { Editor, TLShape } from "tldraw";
import { isDerived } from "#canvas/shapes/derived-shape.ts";
import type { OpenMenu } from "#canvas/structure/structure-state.ts";

/** As long as tldraw's own long press, in ms; and how far a finger may slip meanwhile, px. */
const LONG_PRESS_MS = 500;
const SLIP_PX = 8;

/**
 * Opens our menu on pictures of the journey: on a right click, on Shift+F10 and the menu key, and on a
 * long press. On drawings and on the free canvas tldraw's own menu opens as ever.
 */
export function contextMenuGestures(editor: Editor, open: (menu: OpenMenu) => void): () => void {
  const container = editor.getContainer();
  let press: { timer: number; x: number; y: number } | null = null;
  let longPressedAt = Number.NEGATIVE_INFINITY;

  function openAt(shape: TLShape, at: { readonly x: number; readonly y: number }): void {
    if (!editor.getSelectedShapeIds().includes(shape.id)) editor.select(shape.id);
    open({ shapeId: shape.id, at });
  }
  function onContextMenu(event: MouseEvent): void {
    if (!isOnCanvas(event.target)) return;
    // The end of a long press comes as one more.
    const isEcho = performance.now() - longPressedAt < LONG_PRESS_MS;
    const shape = pictureAt(editor, event);
    if (!shape && !isEcho) return;
    event.preventDefault();
    event.stopPropagation();
    if (shape && !isEcho) openAt(shape, { x: event.clientX, y: event.clientY });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isMenuKey = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
    if (!isMenuKey || !mayTakeKeys(editor, event)) return;
    const shape = editor.getOnlySelectedShape() ?? editor.getSelectedShapes()[0];
    const bounds = shape && editor.getShapePageBounds(shape);
    if (!shape || !bounds || !isDerived(shape)) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = editor.pageToScreen({ x: bounds.x + 12, y: bounds.maxY });
    openAt(shape, { x, y });
  }
  function onPointerDown(event: PointerEvent): void {
    endPress();
    if (event.pointerType === "mouse" || !isOnCanvas(event.target) || !editor.isIn("select"))
      return;
    const shape = pictureAt(editor, event);
    if (!shape) return;
    const { clientX: x, clientY: y, target, pointerId, pointerType } = event;
    const timer = window.setTimeout(() => {
      press = null;
      longPressedAt = performance.now();
      // tldraw's own menu counts too, and longer: this ends its count.
      target?.dispatchEvent(
        new PointerEvent("pointercancel", { bubbles: true, pointerId, pointerType }),
      );
      editor.cancel();
      openAt(shape, { x, y });
    }, LONG_PRESS_MS);
    press = { timer, x, y };
  }
  function onPointerMove(event: PointerEvent): void {
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > SLIP_PX) endPress();
  }
  function endPress(): void {
    if (press) window.clearTimeout(press.timer);
    press = null;
  }

  const inTime = { capture: true } as const;
  container.addEventListener("contextmenu", onContextMenu, inTime);
  container.addEventListener("pointerdown", onPointerDown, inTime);
  container.addEventListener("pointermove", onPointerMove, inTime);
  container.addEventListener("pointerup", endPress, inTime);
  container.addEventListener("pointercancel", endPress, inTime);
  window.addEventListener("keydown", onKeyDown, inTime);
  return () => {
    endPress();
    container.removeEventListener("contextmenu", onContextMenu, inTime);
    container.removeEventListener("pointerdown", onPointerDown, inTime);
    container.removeEventListener("pointermove", onPointerMove, inTime);
    container.removeEventListener("pointerup", endPress, inTime);
    container.removeEventListener("pointercancel", endPress, inTime);
    window.removeEventListener("keydown", onKeyDown, inTime);
  };
}

/** Whether keys are the canvas's just now: nobody types, nothing else has the focus, no gesture runs. */
export function mayTakeKeys(editor: Editor, event: KeyboardEvent): boolean {
  const { target } = event;
  const isHere =
    target === document.body ||
    (target instanceof Node && editor.getContainer().contains(target) && !isControl(target));
  return isHere && editor.getIsFocused() && editor.isIn("select.idle");
}

function isOnCanvas(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".tl-canvas") !== null;
}

function isControl(target: Node): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input, textarea, button, [contenteditable='true'], [role^='menu']")
  );
}

function pictureAt(editor: Editor, event: MouseEvent): TLShape | null {
  const point = editor.screenToPage({ x: event.clientX, y: event.clientY });
  const shape = editor.getShapeAtPoint(point, { hitInside: false, margin: 4 });
  return shape && isDerived(shape) ? shape : null;
}
