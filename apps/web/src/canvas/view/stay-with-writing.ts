import type { Editor, TLShapeId } from "tldraw";
import type { Projection } from "#canvas/project/project-board.ts";

/**
 * Keeps what this person writes in where it is on the screen while others make a column wider or a lane higher
 * before it: the rest moves around it. Nobody else's view does.
 */
export function stayWithWriting(editor: Editor, projection: Projection): () => void {
  let last: { readonly id: TLShapeId; readonly x: number; readonly y: number } | null = null;
  return projection.subscribe(() => {
    const id = editor.getEditingShapeId();
    const home = id && projection.atHome(id);
    if (!home) {
      last = null;
      return;
    }
    const [dx, dy] = last?.id === home.id ? [home.x - last.x, home.y - last.y] : [0, 0];
    last = { id: home.id, x: home.x, y: home.y };
    if (dx === 0 && dy === 0) return;
    const { x, y, z } = editor.getCamera();
    editor.setCamera({ x: x - dx, y: y - dy, z }, { immediate: true });
  });
}
