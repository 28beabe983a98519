import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";
import type { Render } from "#formats/format.ts";
import { writeReport } from "#pdf/write-report.ts";

/** The report of a board; see pdf/write-report.ts. */
export const renderPdf: Render = async ({ snapshot, options, readAsset, onProgress }) => {
  const letters = lettersIn([snapshot.board, options.client, options.facilitator]);
  const fonts = await loadFonts(letters, readAsset);
  return [{ name: "", extension: "pdf", bytes: writeReport(snapshot, options, fonts, onProgress) }];
};
