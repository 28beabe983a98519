import type { Render } from "#formats/format.ts";
import { tablesOf } from "#tables/index.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";

/** Every table of a snapshot as a workbook, a sheet each. */
export const renderXlsx: Render = async ({ snapshot, options, onProgress }) => {
  const tables = tablesOf(snapshot, options.language);
  onProgress(0.3);
  return [{ name: "", extension: "xlsx", bytes: writeWorkbook(tables, snapshot) }];
};
