import { exportFileName } from "#files/file-name.ts";
import { zip } from "#files/zip.ts";
import type { Render } from "#formats/format.ts";
import { csvBytes } from "#tables/csv-text.ts";
import { tablesOf } from "#tables/index.ts";

/** A ZIP of one CSV file per table. */
export const renderCsv: Render = async ({ snapshot, options }) => {
  const { language, csvDelimiter: delimiter } = options;
  const files = tablesOf(snapshot, language).map(({ label, columns, rows }) => ({
    path: exportFileName({ ...snapshot, ...options }, "csv", label),
    bytes: csvBytes([columns.map((column) => column.label), ...rows], { delimiter, language }),
  }));
  return [{ name: "csv", extension: "zip", bytes: zip(files) }];
};
