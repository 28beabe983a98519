import { Zlib } from "fflate";
import { joinedBytes } from "#files/joined-bytes.ts";

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
/** Packs nearly as well as the highest level, in a third of the time. */
const LEVEL = 4;

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
  const deflate = new Zlib({ level: LEVEL }, (packed) => {
    if (packed.length > 0) chunks.push(chunk("IDAT", packed));
  });
  const rowBytes = size.w * 3;
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (const strip of rgbaStrips) {
    const rows = strip.length / (size.w * 4);
    const filtered = new Uint8Array(rows * (rowBytes + 1));
    const opaque = withoutAlpha(strip);
    for (let row = 0; row < rows; row++) {
      const from = row * rowBytes;
      const to = row * (rowBytes + 1);
      filtered[to] = FILTER_UP;
      const current = opaque.subarray(from, from + rowBytes);
      for (let i = 0; i < rowBytes; i++) filtered[to + 1 + i] = (current[i] ?? 0) - (above[i] ?? 0);
      above = current;
    }
    deflate.push(filtered);
  }
  deflate.push(new Uint8Array(0), true);
  return joinedBytes([...chunks, chunk("IEND", new Uint8Array(0))]);
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
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
