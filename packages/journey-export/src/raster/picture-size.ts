import type { Box } from "@cojourney/journey-model";
import type { PictureSize } from "#formats/format.ts";

/** Long side of A0 (1,189 mm) at 150 dots per inch. */
const A0_LONG_SIDE_PX = 7_022;
const A0_DOTS_PER_INCH = 150;

const scales = { "1x": 1, "2x": 2, "4x": 4 } as const;

/** How a drawing becomes a picture. */
export interface PictureMeasures {
  /** Pixels per px of the drawing. */
  readonly scale: number;
  /** Whole pixels. */
  readonly size: { readonly w: number; readonly h: number };
  /** How large it is meant to be printed; null: nobody said. */
  readonly dotsPerInch: number | null;
}

/** Measures the picture of a drawing that fills this box. */
export function measurePicture(size: PictureSize, { w, h }: Box): PictureMeasures {
  const scale = size === "a0" ? A0_LONG_SIDE_PX / Math.max(w, h) : scales[size];
  return {
    scale,
    size: { w: Math.round(w * scale), h: Math.round(h * scale) },
    dotsPerInch: size === "a0" ? A0_DOTS_PER_INCH : null,
  };
}
