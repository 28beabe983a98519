import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { encodePng } from "#raster/encode-png.ts";

const PIXEL_BYTES = 3;
const facts = { texts: {}, dotsPerInch: null };

/** The colours of a PNG as we write them, by the inflate of the runtime: red, green, blue, row by row. */
function pixelsIn(png: Uint8Array, { w, h }: { w: number; h: number }): number[] {
  const view = new DataView(png.buffer);
  const packed: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12)
    if (new TextDecoder().decode(png.subarray(at + 4, at + 8)) === "IDAT")
      packed.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  const filtered = inflateSync(Buffer.concat(packed));
  const pixels: number[] = [];
  for (let y = 0; y < h; y++) {
    expect(filtered[y * (w * 3 + 1)]).toBe(2);
    for (let i = 0; i < w * 3; i++)
      pixels.push(((filtered[y * (w * 3 + 1) + 1 + i] ?? 0) + (pixels.at(-w * 3) ?? 0)) & 255);
  }
  return pixels;
}

function rgba(colors: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(colors, (color) => (color | 0xff000000) >>> 0).buffer);
}

function rgb(colors: readonly number[]): number[] {
  return colors.flatMap((color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255]);
}

it("keeps every pixel, in strips of any height", () => {
  const color = fc.constantFrom(0, 0xffffff, 0x0102ff, 0x80ff01, 0x7f7f7f);
  const run = fc.tuple(color, fc.integer({ min: 1, max: 200 }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.array(run, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      (w, runs, rowsPerStrip) => {
        const written = runs.flatMap(([one, times]) => Array.from({ length: times }, () => one));
        const h = Math.ceil(written.length / w);
        const colors = Array.from({ length: w * h }, (_, i) => written[i] ?? 0xabcdef);
        const strips = [];
        for (let at = 0; at < colors.length; at += w * rowsPerStrip)
          strips.push(rgba(colors.slice(at, at + w * rowsPerStrip)));
        expect(pixelsIn(encodePng({ w, h }, facts, strips), { w, h })).toStrictEqual(rgb(colors));
      },
    ),
  );
});

/** Colours without order, and the same each time. */
function noise(length: number): number[] {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 8;
  });
}

it("keeps pixels of which no two are alike, through more than one block", () => {
  const size = { w: 400, h: 300 };
  const colors = noise(size.w * size.h);
  const png = encodePng(size, facts, [rgba(colors)]);
  expect(Buffer.from(pixelsIn(png, size)).equals(Buffer.from(rgb(colors)))).toBe(true);
});

it("repeats no pixels that are farther back than deflate looks", () => {
  for (const period of [10_922, 10_923]) {
    const colors = noise(period);
    const size = { w: 2 * period, h: 1 };
    const png = encodePng(size, facts, [rgba([...colors, ...colors])]);
    expect(Buffer.from(pixelsIn(png, size)).equals(Buffer.from(rgb([...colors, ...colors])))).toBe(
      true,
    );
    expect(png.length > period * PIXEL_BYTES * 1.5).toBe(period > 10_922);
  }
});

it("packs a flat picture into next to nothing", () => {
  const size = { w: 4_000, h: 1_000 };
  const flat = new Uint8Array(size.w * size.h * 4).fill(255);
  expect(encodePng(size, facts, [flat]).length).toBeLessThan(size.w * size.h * 0.005);
});
