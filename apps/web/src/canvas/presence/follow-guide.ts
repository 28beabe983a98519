import { Box, type Editor } from "tldraw";
import { showMatch } from "#canvas/find/show-match.ts";
import { canvasWhereabouts, pageBoxOf } from "#canvas/presence/canvas-whereabouts.ts";
import type { Projection } from "#canvas/project/project-board.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import type { Guide, Sight } from "#sync/guide.ts";

/** Long enough to see where one goes, short enough to keep up with somebody who pans. */
const FOLLOW_MS = 180;
/** Least zoom at which a card can be read. */
const READABLE_ZOOM = 0.75;
/** Room around what everybody is shown, screen px. */
const SPOT_INSET_PX = 96;

/** Takes the view to what the person asked to see, or to what the one they follow sees. */
export function followGuide(editor: Editor, guide: Guide, projection: Projection): () => void {
  const animation = { duration: FOLLOW_MS };

  function glance({ shape, id }: Extract<Sight, { type: "glance" }>): void {
    projection.flush();
    const bounds = editor.getShapePageBounds(derivedShapeId(shape, id));
    const isSeen = bounds && editor.getViewportPageBounds().contains(bounds);
    if (!bounds || (isSeen && editor.getZoomLevel() >= READABLE_ZOOM)) return;
    const targetZoom = Math.max(editor.getZoomLevel(), READABLE_ZOOM);
    editor.zoomToBounds(bounds, { targetZoom, animation });
  }
  /** Whole journeys, phases and steps fill the screen; a card or a cell that can be read already stays where it is. */
  function spot({ place }: Extract<Sight, { type: "spot" }>): void {
    projection.flush();
    const box = pageBoxOf(projection, place);
    if (!box) return;
    const bounds = new Box(box.x, box.y, box.w, box.h);
    const isSmall = place.kind === "card" || place.kind === "cell";
    const isSeen = editor.getViewportPageBounds().contains(bounds);
    if (isSmall && isSeen && editor.getZoomLevel() >= READABLE_ZOOM) return;
    editor.zoomToBounds(bounds, { targetZoom: 1, inset: SPOT_INSET_PX, animation });
  }
  const detach = guide.attach((sight) => {
    if (sight.type === "thing") showMatch(editor, sight);
    else if (sight.type === "glance") glance(sight);
    else if (sight.type === "spot") spot(sight);
    else editor.zoomToBounds(new Box(...sight.box), { inset: 0, animation });
  });
  const stopLocating = guide.locateBy(canvasWhereabouts(editor, projection));
  return () => {
    detach();
    stopLocating();
  };
}
