import { drawingToSvg } from "#drawing/drawing-to-svg.ts";
import { journeyPictures } from "#drawing/journey-pictures.ts";
import { lettersNeeded } from "#drawing/texts-in.ts";
import { fontCss } from "#fonts/font-css.ts";
import { lettersIn } from "#fonts/letters-in.ts";
import { loadFonts } from "#fonts/load-fonts.ts";
import type { Render } from "#formats/format.ts";

/** Each journey as an SVG that carries the letters of Inter that it needs. */
export const renderSvg: Render = async ({ snapshot, options, readAsset, onProgress }) => {
  const pictures = journeyPictures(snapshot, options.language);
  const fonts = await loadFonts(lettersIn(snapshot.board), readAsset);
  return pictures.map(({ name, title, foot, drawing }, i) => {
    const { letters, weights } = lettersNeeded(drawing.marks);
    const svg = drawingToSvg(drawing, {
      title,
      description: foot,
      fontCss: fontCss(fonts, letters, weights),
      language: options.language,
    });
    onProgress((i + 1) / pictures.length);
    return { name, extension: "svg", bytes: new TextEncoder().encode(svg) };
  });
};
