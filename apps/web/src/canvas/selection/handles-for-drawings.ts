import { SelectionForegroundOverlayUtil } from "tldraw";
import { isDerived } from "#canvas/shapes/derived-shape.ts";

/**
 * The box with handles around what is selected, for what can be resized and turned. Around pictures of the
 * journey alone there is none, however many are selected: each has its own outline, and their place and size
 * are the document's.
 */
export class HandlesForDrawings extends SelectionForegroundOverlayUtil {
  override isActive(): boolean {
    return super.isActive() && this.editor.getSelectedShapes().some((shape) => !isDerived(shape));
  }
}
