import type { Language } from "@cojourney/journey-model";
import type { ExportOptions } from "#formats/format.ts";

/** What a person chose who chose nothing special. */
export function exportOptions(
  language: Language,
  changes: Partial<ExportOptions> = {},
): ExportOptions {
  return {
    scope: { kind: "board" },
    language,
    client: "",
    facilitator: "",
    csvDelimiter: ";",
    pictureSize: "1x",
    ...changes,
  };
}
