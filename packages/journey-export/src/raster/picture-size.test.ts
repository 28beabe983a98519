import { expect, it } from "vitest";
import { measurePictures, PictureTooLarge } from "#raster/picture-size.ts";

const box = (w: number, h: number) => ({ x: 0, y: 0, w, h });

it("measures by the scale, or to A0 on the long side", () => {
  const small = box(1_000.4, 500);
  expect(measurePictures("4x", [small])).toStrictEqual([
    { scale: 4, size: { w: 4_002, h: 2_000 }, dotsPerInch: null },
  ]);
  expect(measurePictures("a0", [box(100, 300)])).toMatchObject([
    { size: { w: 2_341, h: 7_022 }, dotsPerInch: 150 },
  ]);
});

it("refuses what programs do not open, and says which sizes they do", () => {
  const ask = () => measurePictures("4x", [box(1_000, 500), box(10_000, 2_000)]);
  expect(ask).toThrow(PictureTooLarge);
  expect(ask).toThrow("At 4x a map becomes a picture of 40000 by 8000 pixels");
  expect(ask).toThrow("Possible: 1x, 2x, a0; or SVG");
  expect(() => measurePictures("1x", [box(90_000, 500)])).toThrow("Possible: a0;");
});
