import { expect, it } from "vitest";
import { measurePicture } from "#raster/picture-size.ts";

const box = (w: number, h: number) => ({ x: 0, y: 0, w, h });

it("measures by the scale, or to A0 on the long side", () => {
  expect(measurePicture("4x", box(1_000.4, 500))).toStrictEqual({
    scale: 4,
    size: { w: 4_002, h: 2_000 },
    dotsPerInch: null,
  });
  expect(measurePicture("a0", box(100, 300))).toMatchObject({
    size: { w: 2_341, h: 7_022 },
    dotsPerInch: 150,
  });
});
