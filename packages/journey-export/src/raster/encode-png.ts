import { joinedBytes } from "#files/joined-bytes.ts";
import { DeflatePixels, MAX_BACK } from "#raster/deflate-pixels.ts";

/** What is told about a picture beside its pixels. */
export interface PngFacts {
  /** By keyword of the PNG specification: Title, Description ... */
  readonly texts: Readonly<Record<string, string>>;
  /** How large it is meant to be printed; null: nobody said. */
  readonly dotsPerInch: number | null;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCHES_PER_METRE = 39.3701;
/** Each row is stored as its difference from the row above: the flat colours of a map become zeros. */
const FILTER_UP = 2;
const HASH_BITS = 14;
const OPAQUE_BLACK = 0xff << 24;

/**
 * Packs pixels, handed over as strips of whole rows from top to bottom, into an opaque PNG
 * (https://www.w3.org/TR/png-3/). Only one strip is in memory at a time, and the packing is ours, so
 * that a browser and Node give the same bytes.
 */
export function encodePng(
  size: { readonly w: number; readonly h: number },
  facts: PngFacts,
  rgbaStrips: Iterable<Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [Uint8Array.from(SIGNATURE), chunk("IHDR", header(size))];
  if (facts.dotsPerInch !== null) chunks.push(chunk("pHYs", density(facts.dotsPerInch)));
  for (const [keyword, text] of Object.entries(facts.texts))
    chunks.push(chunk("iTXt", internationalText(keyword, text)));
  const deflate = new DeflatePixels((packed) => chunks.push(chunk("IDAT", packed)));
  const rows = new RowPacker(deflate, size.w);
  let above: Int32Array = new Int32Array(size.w).fill(OPAQUE_BLACK);
  for (const strip of rgbaStrips) {
    // Every machine that this runs on keeps the lowest byte first: red.
    const pixels = new Int32Array(strip.buffer, strip.byteOffset, strip.length / 4);
    for (let from = 0; from < pixels.length; from += size.w) {
      const row = pixels.subarray(from, from + size.w);
      rows.add(row, above);
      above = row;
    }
    // A view would keep the whole strip.
    above = above.slice();
  }
  deflate.end();
  return joinedBytes([...chunks, chunk("IEND", new Uint8Array(0))]);
}

/** Finds, of what a row says, what it has said before. */
class RowPacker {
  readonly #deflate: DeflatePixels;
  /** How each pixel of the row differs from the one above. */
  readonly #steps: Int32Array;
  /** By hash of two pixels: where they were seen, counted through all rows. */
  readonly #seen = new Int32Array(2 ** HASH_BITS).fill(-1);
  #rowStart = 0;

  constructor(deflate: DeflatePixels, width: number) {
    this.#deflate = deflate;
    this.#steps = new Int32Array(width);
  }

  /**
   * Most pixels differ from the one above as the one before them does: not at all. The others are mostly letters,
   * of which there are many alike in a line; farther back than a row deflate hardly looks.
   */
  add(row: Int32Array, above: Int32Array): void {
    const steps = this.#steps;
    for (let x = 0; x < steps.length; x++)
      steps[x] = row[x] === above[x] ? 0 : difference(row[x] ?? 0, above[x] ?? 0);
    this.#deflate.byte(FILTER_UP);
    for (let x = 0; x < steps.length;) x = this.#addAt(x);
    this.#rowStart += steps.length;
  }

  /** Gives where to go on. */
  #addAt(x: number): number {
    const steps = this.#steps;
    const step = steps[x] ?? 0;
    let end = x;
    if (x > 0 && step === steps[x - 1]) {
      while (end < steps.length && steps[end] === step) end += 1;
      this.#deflate.repeat(end - x, step);
      return end;
    }
    const start = this.#sawBefore(x);
    if (start >= 0) while (end < steps.length && steps[end] === steps[start + end - x]) end += 1;
    if (end > x + 1) this.#deflate.copy(steps, x, end, x - start);
    else {
      end = x + 1;
      this.#deflate.pixel(step);
    }
    return end;
  }

  /** Where in this row, near enough, the pixels at `x` may stand; -1: nowhere. Remembers these. */
  #sawBefore(x: number): number {
    const [one = 0, two = 0] = [this.#steps[x], this.#steps[x + 1]];
    const hash = (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b)) >>> (32 - HASH_BITS);
    const at = (this.#seen[hash] ?? -1) - this.#rowStart;
    this.#seen[hash] = this.#rowStart + x;
    return at >= 0 && x - at <= MAX_BACK ? at : -1;
  }
}

/** Of each colour by itself, without carry: red lowest. */
function difference(pixel: number, above: number): number {
  const red = (pixel - above) & 0xff;
  const green = ((pixel & 0xff00) - (above & 0xff00)) & 0xff00;
  const blue = ((pixel & 0xff0000) - (above & 0xff0000)) & 0xff0000;
  return red | green | blue;
}

function header({ w, h }: { readonly w: number; readonly h: number }): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, w);
  view.setUint32(4, h);
  // Eight bits each of red, green and blue; the rest are the only values that there are.
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function density(dotsPerInch: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const perMetre = Math.round(dotsPerInch * INCHES_PER_METRE);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  bytes[8] = 1;
  return bytes;
}

/** Keyword, then four fields that say "not packed, no language", then UTF-8. */
function internationalText(keyword: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll("\0", "")}`);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
