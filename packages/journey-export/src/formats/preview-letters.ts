import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";
import { emptyPreview, type Preview } from "#formats/format.ts";

/** A document that carries its letters: which of them it will lack. */
export const previewLetters: Preview = async ({ snapshot, options, readAsset }) => {
  const letters = lettersIn([snapshot.board, options.client, options.facilitator]);
  const { missing } = await loadFonts(letters, readAsset);
  return { ...emptyPreview, missingLetters: missing };
};
