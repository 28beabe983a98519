import { atom, type Editor } from "tldraw";
import type { Undo } from "@cojourney/journey-model";

/**
 * Makes tldraw's undo this person's undo over the whole board. tldraw's own restores whole records and
 * so takes back other people's edits; its marks stay, since its tools return to them on Escape.
 * What is drawn but not written yet is written first, or undo would take back the step before it.
 */
export function overrideUndo(editor: Editor, undo: Undo, flushDrawing: () => void): () => void {
  const version = atom("undo version", 0);
  const markHistoryStoppingPoint = editor.markHistoryStoppingPoint.bind(editor);
  Object.assign(editor, {
    undo() {
      editor.complete();
      flushDrawing();
      undo.undo();
      return editor;
    },
    redo() {
      editor.complete();
      flushDrawing();
      undo.redo();
      return editor;
    },
    canUndo: () => version.get() >= 0 && undo.canUndo(),
    canRedo: () => version.get() >= 0 && undo.canRedo(),
    getCanUndo: () => version.get() >= 0 && undo.canUndo(),
    getCanRedo: () => version.get() >= 0 && undo.canRedo(),
    markHistoryStoppingPoint(name?: string) {
      flushDrawing();
      undo.stop();
      return markHistoryStoppingPoint(name);
    },
  });
  return undo.subscribe(() => version.update((n) => n + 1));
}
