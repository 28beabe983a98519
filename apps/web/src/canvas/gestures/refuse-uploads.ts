import type { Editor } from "tldraw";

/**
 * Keeps files, embeds and link previews off the canvas: a picture would travel whole in the document,
 * and a preview would ask another site about it. A pasted address becomes text.
 */
export function refuseUploads(editor: Editor, onRefused: () => void): () => void {
  editor.registerExternalContentHandler("files", onRefused);
  editor.registerExternalContentHandler("file-replace", onRefused);
  editor.registerExternalContentHandler("embed", onRefused);
  editor.registerExternalContentHandler("url", async ({ url, point }) =>
    editor.putExternalContent({ type: "text", text: url, ...(point ? { point } : {}) }),
  );
  return () => {
    for (const type of ["files", "file-replace", "embed", "url"] as const)
      editor.registerExternalContentHandler(type, null);
  };
}
