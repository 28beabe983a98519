import type { Box } from "@cojourney/journey-model";
import type { PictureSize } from "#formats/format.ts";

/** Long side of A0 (1,189 mm) at 150 dots per inch. */
const A0_LONG_SIDE_PX = 7_022;
const A0_DOTS_PER_INCH = 150;
/**
 * What the programs of ordinary people open: a side of 16 bits, and 400 MB when it is unpacked. It is a sheet of
 * A0 at 250 dpi; beyond that a vector picture is smaller, sharper and faster.
 */
const MAX_SIDE_PX = 65_535;
const MAX_PIXELS = 100_000_000;

const scales = { "1x": 1, "2x": 2, "4x": 4 } as const;
const sizes: readonly PictureSize[] = ["1x", "2x", "4x", "a0"];

/** A picture that was asked for would be larger than programs open. The message says which sizes are possible. */
export class PictureTooLarge extends RangeError {
  override readonly name = "PictureTooLarge";
}

/** How a drawing becomes a picture. */
export interface PictureMeasures {
  /** Pixels per px of the drawing. */
  readonly scale: number;
  /** Whole pixels. */
  readonly size: { readonly w: number; readonly h: number };
  /** How large it is meant to be printed; null: nobody said. */
  readonly dotsPerInch: number | null;
}

/** Measures the pictures of drawings, before any is made. Throws `PictureTooLarge`. */
export function measurePictures(
  size: PictureSize,
  boxes: readonly Box[],
): readonly PictureMeasures[] {
  const measured = boxes.map((box) => measure(size, box));
  const large = measured.find((one) => !isOpened(one));
  if (!large) return measured;
  const possible = sizes.filter((one) => boxes.every((box) => isOpened(measure(one, box))));
  const { w, h } = large.size;
  throw new PictureTooLarge(
    `At ${size} a map becomes a picture of ${w} by ${h} pixels, which hardly any program opens. Possible: ${possible.join(", ")}; or SVG, which is sharp at any size.`,
  );
}

function measure(size: PictureSize, { w, h }: Box): PictureMeasures {
  const scale = size === "a0" ? A0_LONG_SIDE_PX / Math.max(w, h) : scales[size];
  return {
    scale,
    size: { w: Math.round(w * scale), h: Math.round(h * scale) },
    dotsPerInch: size === "a0" ? A0_DOTS_PER_INCH : null,
  };
}

function isOpened({ size: { w, h } }: PictureMeasures): boolean {
  return Math.max(w, h) <= MAX_SIDE_PX && w * h <= MAX_PIXELS;
}
