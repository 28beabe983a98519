import { journeyPictures } from "#drawing/journey-pictures.ts";
import type { Drawing } from "#drawing/marks.ts";
import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";
import type { PictureSize, Render } from "#formats/format.ts";
import { encodePng } from "#raster/encode-png.ts";
import { openRasteriser, rasteriseStrips } from "#raster/rasterise.ts";

/** Long side of A0 (1,189 mm) at 150 dots per inch. */
const A0_LONG_SIDE_PX = 7_022;
const A0_DOTS_PER_INCH = 150;

/** Each journey as a PNG. The pixels of a strip are made, packed and forgotten, so that A0 fits in memory. */
export const renderPng: Render = async ({ snapshot, options, readAsset, onProgress }) => {
  const pictures = journeyPictures(snapshot, options.language);
  const [fonts, rasteriser] = await Promise.all([
    loadFonts(lettersIn(snapshot.board), readAsset),
    openRasteriser(readAsset),
  ]);
  return pictures.map(({ name, title, foot, drawing }, i) => {
    const strips = rasteriseStrips(
      rasteriser,
      drawing,
      fonts,
      scaleFor(options.pictureSize, drawing),
    );
    const bytes = encodePng(
      strips.size,
      {
        texts: { Title: title, Description: foot },
        dotsPerInch: options.pictureSize === "a0" ? A0_DOTS_PER_INCH : null,
      },
      strips.rgba((fraction) => onProgress((i + fraction) / pictures.length)),
    );
    return { name, extension: "png", bytes };
  });
};

/** Pixels of the picture per px of the drawing. */
function scaleFor(size: PictureSize, { box }: Drawing): number {
  if (size === "a0") return A0_LONG_SIDE_PX / Math.max(box.w, box.h);
  return { "1x": 1, "2x": 2, "4x": 4 }[size];
}
