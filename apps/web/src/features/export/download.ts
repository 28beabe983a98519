import type { MadeFile } from "#features/export/exporter-messages.ts";

/** How long a browser may take to begin saving, ms; after that the bytes are let go. */
const SAVING_MS = 60_000;

/** Hands a file to the browser, which puts it where this person's downloads go. */
export function download({ name, blob }: MadeFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), SAVING_MS);
}
