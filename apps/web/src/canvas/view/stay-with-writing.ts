import type { Editor } from "tldraw";
import type { StepId } from "@cojourney/journey-model";
import type { Projection } from "#canvas/project/project-board.ts";
import { recordIdOf } from "#canvas/shapes/derived-shape.ts";

/**
 * Keeps the column that this person writes in where it is on the screen while others make one before it wider: those
 * leap by the width of a card, and the rest moves around it. Lanes grow by a line at a time, and the view stays.
 */
export function stayWithWriting(editor: Editor, projection: Projection): () => void {
  let last: Column | null = null;
  return projection.subscribe(() => {
    const now = writtenColumn(editor, projection);
    const dx = now && now.stepId === last?.stepId ? now.x - last.x : 0;
    last = now;
    if (dx === 0) return;
    const { x, y, z } = editor.getCamera();
    editor.setCamera({ x: x - dx, y, z }, { immediate: true });
  });
}

interface Column {
  readonly stepId: StepId;
  /** Its left edge in page coordinates. */
  readonly x: number;
}

/** The column of the card that is written in; null while that is none. */
function writtenColumn(editor: Editor, projection: Projection): Column | null {
  const id = editor.getEditingShapeId();
  const shape = id && projection.atHome(id);
  if (shape?.type !== "card") return null;
  const cardId = recordIdOf(shape);
  for (const { cards, steps } of projection.layout().journeys) {
    const stepId = cards.find(({ card }) => card.id === cardId)?.card.place.stepId;
    const column = steps.find(({ step }) => step.id === stepId);
    if (column) return { stepId: column.step.id, x: column.box.x };
  }
  return null;
}
