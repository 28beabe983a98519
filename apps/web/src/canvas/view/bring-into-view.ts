import type { Editor } from "tldraw";
import type { Box } from "@cojourney/journey-model";

/** Room to leave around what is brought into view, screen px. */
const MARGIN_PX = 24;

/** What lies over the board: ours say so themselves, tldraw's bar of drawing tools cannot. */
const COVERS = "[data-covers-board], .tlui-main-toolbar__inner";

/** Moves the view by as little as it takes to see the whole box, clear of what lies over the board. */
export function bringIntoView(editor: Editor, box: Box): void {
  const view = freeView(editor);
  const dx = shortestShift(box.x, box.x + box.w, view.x, view.x + view.w);
  const dy = shortestShift(box.y, box.y + box.h, view.y, view.y + view.h);
  if (dx === 0 && dy === 0) return;
  const { x, y, z } = editor.getCamera();
  editor.setCamera({ x: x + dx, y: y + dy, z }, { animation: { duration: 160 } });
}

/** How far [from, to] has to go to lie within [low, high]; its beginning counts when it is too long. */
function shortestShift(from: number, to: number, low: number, high: number): number {
  if (from < low || to - from > high - low) return low - from;
  return to > high ? high - to : 0;
}

/** The part of the canvas that nothing covers, in page coordinates, less a margin. */
function freeView(editor: Editor): Box {
  const { x, y, w, h } = freeScreen(editor);
  const corner = editor.screenToPage({ x, y });
  const z = editor.getZoomLevel();
  return { x: corner.x, y: corner.y, w: w / z, h: h / z };
}

/** The part of the canvas that nothing covers, in px of the window, less a margin. */
export function freeScreen(editor: Editor): Box {
  const { x, y, w, h } = editor.getViewportScreenBounds();
  let free: Box = { x, y, w, h };
  for (const cover of document.querySelectorAll(COVERS))
    free = largestBeside(free, cover.getBoundingClientRect());
  return {
    x: free.x + MARGIN_PX,
    y: free.y + MARGIN_PX,
    w: Math.max(1, free.w - 2 * MARGIN_PX),
    h: Math.max(1, free.h - 2 * MARGIN_PX),
  };
}

/** The largest part of a view at one side of what covers it: a bar at an edge costs that edge. */
export function largestBeside(
  view: Box,
  cover: Pick<DOMRectReadOnly, "left" | "right" | "top" | "bottom">,
): Box {
  const [right, bottom] = [view.x + view.w, view.y + view.h];
  const isOver =
    cover.left < right && cover.right > view.x && cover.top < bottom && cover.bottom > view.y;
  if (!isOver) return view;
  const sides: readonly Box[] = [
    { ...view, w: cover.left - view.x },
    { ...view, x: cover.right, w: right - cover.right },
    { ...view, h: cover.top - view.y },
    { ...view, y: cover.bottom, h: bottom - cover.bottom },
  ];
  return sides
    .filter(({ w, h }) => w > 0 && h > 0)
    .reduce<Box>((best, side) => (area(side) > area(best) ? side : best), {
      ...view,
      w: 0,
      h: 0,
    });
}

function area({ w, h }: Box): number {
  return w * h;
}
