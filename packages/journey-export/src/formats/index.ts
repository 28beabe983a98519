import { csv } from "#formats/csv.ts";
import type { ExportFormat } from "#formats/format.ts";
import { handover } from "#formats/handover.ts";
import { json } from "#formats/json.ts";
import { markdown } from "#formats/markdown.ts";
import { pdf } from "#formats/pdf.ts";
import { png } from "#formats/png.ts";
import { pptx } from "#formats/pptx.ts";
import { svg } from "#formats/svg.ts";
import { tracker } from "#formats/tracker.ts";
import { xlsx } from "#formats/xlsx.ts";

/** Every format, in menu order. A new one is a file beside this and a line here. */
export const exportFormats = {
  pdf,
  pptx,
  xlsx,
  csv,
  markdown,
  svg,
  png,
  tracker,
  json,
  handover,
} as const satisfies Record<string, ExportFormat>;
export type ExportFormatId = keyof typeof exportFormats;
/** Their keys, in the same order. */
export const exportFormatIds = Object.keys(exportFormats).filter(isExportFormatId);

/** Whether a text, from a command line or an address, names a format. */
export function isExportFormatId(id: string): id is ExportFormatId {
  return Object.hasOwn(exportFormats, id);
}
