import { atom, type Editor } from "tldraw";
import type { Undo } from "@cojourney/journey-model";

/**
 * Makes tldraw's undo this person's undo over the whole board. tldraw's own restores whole records and
 * so takes back other people's edits; its marks stay, since its tools return to them on Escape.
 */
export function overrideUndo(editor: Editor, undo: Undo): () => void {
  const version = atom("undo version", 0);
  const markHistoryStoppingPoint = editor.markHistoryStoppingPoint.bind(editor);
  Object.assign(editor, {
    undo() {
      editor.complete();
      undo.undo();
      return editor;
    },
    redo() {
      editor.complete();
      undo.redo();
      return editor;
    },
    canUndo: () => version.get() >= 0 && undo.canUndo(),
    canRedo: () => version.get() >= 0 && undo.canRedo(),
    getCanUndo: () => version.get() >= 0 && undo.canUndo(),
    getCanRedo: () => version.get() >= 0 && undo.canRedo(),
    markHistoryStoppingPoint(name?: string) {
      undo.stop();
      return markHistoryStoppingPoint(name);
    },
  });
  return undo.subscribe(() => version.update((n) => n + 1));
}
