// First: tldraw asks the browser what it can do when it is loaded.
import { settle, type Screen } from "#canvas/testing/open-screen.ts";
import { Vec, type TLPointerEventInfo, type TLShapeId, type VecLike } from "tldraw";

/** Takes hold of a shape, at its middle when nothing else is said, and brings it to a point of the page. */
export async function drag(
  screen: Screen,
  id: TLShapeId,
  to: VecLike,
  from: VecLike = screen.editor.getShapePageBounds(id)!.center,
  keys?: { readonly altKey: boolean },
): Promise<void> {
  await point(screen, "pointer_move", from, keys);
  await point(screen, "pointer_down", from, keys);
  await point(screen, "pointer_move", Vec.Lrp(from, to, 0.5), keys);
  await point(screen, "pointer_move", to, keys);
}
/** Ends the drag. */
export async function letGo(screen: Screen, at: VecLike): Promise<void> {
  await point(screen, "pointer_up", at);
}
async function point(
  { editor }: Screen,
  name: TLPointerEventInfo["name"],
  at: VecLike,
  held = { altKey: false },
): Promise<void> {
  const keys = { shiftKey: false, ctrlKey: false, metaKey: false, accelKey: false };
  editor.dispatch({
    type: "pointer",
    target: "canvas",
    name,
    point: editor.pageToScreen(at),
    pointerId: 1,
    button: 0,
    isPen: false,
    ...keys,
    ...held,
  });
  editor.emit("tick", 16);
  await settle();
}
