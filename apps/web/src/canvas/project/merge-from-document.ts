import type { Editor } from "tldraw";

const merging = new WeakSet<Editor>();

/** Writes to the store what the document says: nobody's edit, so nothing of it goes back to the document. Inside another merge it becomes part of it. */
export function mergeFromDocument(editor: Editor, write: () => void): void {
  if (merging.has(editor)) return write();
  merging.add(editor);
  try {
    editor.store.mergeRemoteChanges(write);
  } finally {
    merging.delete(editor);
  }
}

/**
 * Whether the store is taking in what the document says. tldraw's own after-handlers run inside, and
 * what they change counts as the user's: asking here tells the two apart.
 */
export function isMergingFromDocument(editor: Editor): boolean {
  return merging.has(editor);
}

/**
 * Like `mergeFromDocument`, for what follows from a change that is still under way, in which the store takes in no
 * merge: guards let it pass. After-handlers may run later, so who writes must see by the record that it is no edit.
 */
export function withoutEcho(editor: Editor, write: () => void): void {
  if (merging.has(editor)) return write();
  merging.add(editor);
  try {
    write();
  } finally {
    merging.delete(editor);
  }
}
