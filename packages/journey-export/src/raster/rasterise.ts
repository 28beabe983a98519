import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { drawingToSvg } from "#drawing/drawing-to-svg.ts";
import type { Drawing, Mark } from "#drawing/marks.ts";
import type { Fonts } from "#fonts/load-fonts.ts";
import { marksBetween } from "#raster/marks-between.ts";
import type { PictureMeasures } from "#raster/picture-size.ts";

/** Pixels that are in memory at a time, at four bytes each and twice over: once in WebAssembly, once outside. */
const STRIP_PIXELS = 4_000_000;

/** Shows that the rasteriser is ready; there is one per worker or process. */
export interface Rasteriser {
  readonly draw: (svg: string, fonts: readonly Uint8Array[]) => Uint8Array;
}

let opening: Promise<Rasteriser> | undefined;

/** Starts resvg, the one rasteriser for browser and Node. Rejects when its WebAssembly cannot be had. */
export function openRasteriser(
  readAsset: (name: string) => Promise<Uint8Array>,
): Promise<Rasteriser> {
  opening ??= open(readAsset);
  // A failed start may be tried again.
  opening.catch(() => (opening = undefined));
  return opening;
}

async function open(readAsset: (name: string) => Promise<Uint8Array>): Promise<Rasteriser> {
  const bytes = Uint8Array.from(await readAsset("resvg.wasm"));
  await initWasm(await WebAssembly.compile(bytes));
  return { draw };
}

function draw(svg: string, fonts: readonly Uint8Array[]): Uint8Array {
  const picture = new Resvg(svg, {
    font: {
      fontBuffers: [...fonts],
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
      loadSystemFonts: false,
    },
  });
  try {
    const image = picture.render();
    try {
      return image.pixels;
    } finally {
      image.free();
    }
  } finally {
    picture.free();
  }
}

/**
 * Turns a drawing into opaque pixels, strip by strip from top to bottom, and says how far it is after each.
 * Each strip is a drawing of its own, of what shows in it.
 */
export function rasteriseStrips(
  { draw: drawStrip }: Rasteriser,
  { box: { x, y }, marks }: Drawing,
  fonts: Fonts,
  { scale, size }: PictureMeasures,
): (onProgress: (fraction: number) => void) => Generator<Uint8Array> {
  const rowsPerStrip = Math.max(1, Math.floor(STRIP_PIXELS / size.w));
  const files = fonts.faces.map(({ sfnt }) => sfnt);
  const drawable = marks.map((mark) => withDrawableText(mark, fonts));
  return function* strips(onProgress) {
    for (let top = 0; top < size.h; top += rowsPerStrip) {
      const rows = Math.min(rowsPerStrip, size.h - top);
      const box = { x, y: y + top / scale, w: size.w / scale, h: rows / scale };
      const strip = { box, marks: marksBetween(drawable, box.y, box.y + box.h) };
      const head = { title: "", description: "", fontCss: "", language: "en" };
      const svg = drawingToSvg(strip, {
        ...head,
        fontFamily: familyOf,
        size: { w: size.w, h: rows },
      });
      yield drawStrip(svg, files);
      onProgress((top + rows) / size.h);
    }
  };
}

/** The rasteriser finds the fonts by the names in them, and each weight of Inter has one of its own. */
function familyOf(weight: number): string {
  if (weight === 500) return "'Inter Medium', Inter";
  return weight === 600 ? "'Inter SemiBold', Inter" : "Inter";
}

/** Letters that none of our fonts has are drawn as a sign that says so, not left out. */
function withDrawableText(mark: Mark, fonts: Fonts): Mark {
  if (mark.kind === "part")
    return { ...mark, marks: mark.marks.map((inner) => withDrawableText(inner, fonts)) };
  if (mark.kind !== "text") return mark;
  const lines = mark.lines.map((line) =>
    fonts
      .runsIn(line, mark.style.weight)
      .map(({ drawn }) => drawn)
      .join(""),
  );
  return { ...mark, lines };
}
