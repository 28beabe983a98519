import type { ImportInput } from "@cojourney/journey-export";

/** A file as the reader takes it. */
export async function inputOfFile(file: File): Promise<ImportInput> {
  return { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
