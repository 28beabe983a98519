import type { Editor, TLShapeId } from "tldraw";
import { isRefusedType } from "#canvas/drawing/read-drawing.ts";
import { isMergingFromDocument } from "#canvas/project/merge-from-document.ts";

/**
 * Keeps files, embeds and link previews off the canvas: a picture would travel whole in the document,
 * and a preview would ask another site about it. A pasted address becomes text. What brings pictures among other
 * shapes, as a drawing copied from elsewhere may, comes without them: nobody else would see those.
 */
export function refuseUploads(editor: Editor, onRefused: () => void): () => void {
  const types = ["files", "file-replace", "embed", "svg-text"] as const;
  for (const type of types) editor.registerExternalContentHandler(type, onRefused);
  editor.registerExternalContentHandler("url", async ({ url, point }) =>
    editor.putExternalContent({ type: "text", text: url, ...(point ? { point } : {}) }),
  );

  const refused: TLShapeId[] = [];
  function takeAway(): void {
    if (refused.length === 0) return;
    // Locked ones too: they would stay on this screen alone.
    editor.run(() => editor.deleteShapes(refused.splice(0)), { ignoreShapeLock: true });
    onRefused();
  }
  const stopWatching = editor.sideEffects.registerAfterCreateHandler("shape", (shape, source) => {
    if (source !== "user" || isMergingFromDocument(editor) || !isRefusedType(shape.type)) return;
    refused.push(shape.id);
    queueMicrotask(takeAway);
  });
  return () => {
    stopWatching();
    for (const type of [...types, "url"] as const)
      editor.registerExternalContentHandler(type, null);
  };
}
