import { journeyPictures } from "#drawing/journey-pictures.ts";
import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";
import { emptyPreview, type Preview } from "#formats/format.ts";
import { measurePicture } from "#raster/picture-size.ts";

/** How large the largest picture will be, and which letters it will lack. */
export const previewPng: Preview = async ({ snapshot, options, readAsset }) => {
  const pictures = journeyPictures(snapshot, options.language);
  const sizes = pictures.map(
    ({ drawing }) => measurePicture(options.pictureSize, drawing.box).size,
  );
  const { missing } = await loadFonts(lettersIn(snapshot.board), readAsset);
  const picture = sizes.toSorted((a, b) => b.w * b.h - a.w * a.h)[0] ?? null;
  return { ...emptyPreview, picture, missingLetters: missing };
};
