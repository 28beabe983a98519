import { journeyPictures } from "#drawing/journey-pictures.ts";
import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";
import type { Render } from "#formats/format.ts";
import { encodePng } from "#raster/encode-png.ts";
import { measurePicture } from "#raster/picture-size.ts";
import { openRasteriser, rasteriseStrips } from "#raster/rasterise.ts";

/** Each journey as a PNG, however large: the pixels of a strip are made, packed and forgotten. */
export const renderPng: Render = async ({ snapshot, options, readAsset, onProgress }) => {
  const pictures = journeyPictures(snapshot, options.language);
  const [fonts, rasteriser] = await Promise.all([
    loadFonts(lettersIn(snapshot.board), readAsset),
    openRasteriser(readAsset),
  ]);
  return pictures.map(({ name, title, foot, drawing }, i) => {
    const measured = measurePicture(options.pictureSize, drawing.box);
    const strips = rasteriseStrips(rasteriser, drawing, fonts, measured);
    const bytes = encodePng(
      measured.size,
      { texts: { Title: title, Description: foot }, dotsPerInch: measured.dotsPerInch },
      strips((fraction) => onProgress((i + fraction) / pictures.length)),
    );
    return { name, extension: "png", bytes };
  });
};
