import { codeLengths, codesFor } from "#raster/huffman.ts";

const PIXEL_BYTES = 3;
/** The most that one token repeats, in pixels, and how far back it may begin. */
const MAX_REPEAT = 86;
const MAX_REPEAT_BYTES = MAX_REPEAT * PIXEL_BYTES;
export const MAX_BACK = Math.floor(32_768 / PIXEL_BYTES);
/** What is gathered before a code is made for it. */
const BLOCK_TOKENS = 262_144;
/** A token below is that byte; one above repeats, as many bytes as it is larger, and behind it stands from where. */
const REPEAT = 256;
const END_OF_BLOCK = 256;
const SYMBOLS = 286;
const DISTANCE_SYMBOLS = 30;
const LONGEST_CODE_BITS = 15;
/** A repeat takes two tokens: at most 20 bits for its length, and 28 for its distance. */
const MAX_TOKEN_BITS = 24;
const ADLER = 65_521;

/** By symbol from 257 on: the shortest repeat that it stands for, and how many bits say which (RFC 1951, 3.2.5). */
const repeatSymbols = [
  ...[3, 4, 5, 6, 7, 8, 9, 10].map((from) => ({ from, extra: 0 })),
  ...[1, 2, 3, 4, 5].flatMap((extra) =>
    [0, 1, 2, 3].map((i) => ({ from: 3 + (4 + i) * 2 ** extra, extra })),
  ),
  { from: MAX_REPEAT_BYTES, extra: 0 },
];
/** By length of a repeat: its place in repeatSymbols. */
const repeatSymbolOf = Uint8Array.from({ length: MAX_REPEAT_BYTES + 1 }, (_, bytes) =>
  Math.max(
    0,
    repeatSymbols.findLastIndex(({ from }) => from <= bytes),
  ),
);

/**
 * Packs pixels of three bytes as zlib (RFC 1950) in the way that it is told: which pixels are new and which
 * repeat earlier ones. Makes a Huffman code for each block. The same bytes in every runtime.
 */
export class DeflatePixels {
  readonly #emit: (packed: Uint8Array) => void;
  readonly #tokens = new Uint16Array(BLOCK_TOKENS);
  #count = 0;
  readonly #out = new Uint8Array((BLOCK_TOKENS * MAX_TOKEN_BITS) / 8 + 1_024);
  #length = 0;
  #bits = 0;
  #bitCount = 0;
  /** The two sums of Adler-32 of all bytes. */
  #a = 1;
  #b = 0;

  /** `emit` is given what is packed, in order, each time in an array of its own. */
  constructor(emit: (packed: Uint8Array) => void) {
    this.#emit = emit;
    this.#write(0x0178, 16);
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#tokens[this.#count++] = value;
    this.#sumUp(value);
  }

  /** Three bytes, the lowest first. */
  pixel(value: number): void {
    this.#makeRoom(PIXEL_BYTES);
    for (let shift = 0; shift < 24; shift += 8) {
      const byte = (value >>> shift) & 255;
      this.#tokens[this.#count++] = byte;
      this.#sumUp(byte);
    }
  }

  /** The last pixel, which was `value`, so many times more. */
  repeat(pixels: number, value: number): void {
    for (let left = pixels; left > 0; left -= MAX_REPEAT) {
      const now = Math.min(left, MAX_REPEAT);
      this.#copy(now, 1);
      if (value === 0) this.#b = (this.#b + now * PIXEL_BYTES * this.#a) % ADLER;
      else for (let i = 0; i < now; i++) this.#sumUpPixel(value);
    }
  }

  /** The pixels of `row` from `start` to `end`, which also stand so many pixels back. Only bytes of pixels are between. */
  copy(row: Int32Array, start: number, end: number, back: number): void {
    for (let from = start; from < end; from += MAX_REPEAT)
      this.#copy(Math.min(end - from, MAX_REPEAT), back);
    for (let x = start; x < end; x++) this.#sumUpPixel(row[x] ?? 0);
  }

  /** Nothing may be added after this. */
  end(): void {
    this.#writeBlock(true);
    this.#write(0, (8 - this.#bitCount) % 8);
    for (const sum of [this.#b, this.#a]) {
      this.#write(sum >>> 8, 8);
      this.#write(sum & 255, 8);
    }
    this.#handOver();
  }

  #copy(pixels: number, back: number): void {
    this.#makeRoom(2);
    this.#tokens[this.#count++] = REPEAT + pixels * PIXEL_BYTES;
    this.#tokens[this.#count++] = back * PIXEL_BYTES - 1;
  }

  #makeRoom(tokens: number): void {
    if (this.#count + tokens > BLOCK_TOKENS) this.#writeBlock(false);
  }

  #sumUpPixel(value: number): void {
    this.#sumUp(value & 255);
    this.#sumUp((value >>> 8) & 255);
    this.#sumUp((value >>> 16) & 255);
  }

  #sumUp(byte: number): void {
    const a = this.#a + byte;
    this.#a = a >= ADLER ? a - ADLER : a;
    const b = this.#b + this.#a;
    this.#b = b >= ADLER ? b - ADLER : b;
  }

  #writeBlock(isLast: boolean): void {
    const tokens = this.#tokens.subarray(0, this.#count);
    this.#count = 0;
    const { symbols, distances } = countSymbols(tokens);
    const lengths = codeLengths(symbols, LONGEST_CODE_BITS);
    const distanceLengths = codeLengths(distances, LONGEST_CODE_BITS);
    this.#writeHead(lengths, distanceLengths, isLast);
    const codes = codesFor(lengths);
    const distanceCodes = codesFor(distanceLengths);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] ?? 0;
      const symbol = symbolOf(token);
      this.#write(codes[symbol] ?? 0, lengths[symbol] ?? 0);
      if (token < REPEAT) continue;
      const { from, extra } = repeatSymbols[symbol - 257] ?? { from: 0, extra: 0 };
      this.#write(token - REPEAT - from, extra);
      i += 1;
      const back = tokens[i] ?? 0;
      const distance = distanceSymbol(back);
      this.#write(distanceCodes[distance] ?? 0, distanceLengths[distance] ?? 0);
      const bits = Math.max(0, (distance >> 1) - 1);
      this.#write(back & ((1 << bits) - 1), bits);
    }
    this.#write(codes[END_OF_BLOCK] ?? 0, lengths[END_OF_BLOCK] ?? 0);
    this.#handOver();
  }

  /** Says the lengths of the codes, four bits each: a hundred bytes more than it could be, once a block. */
  #writeHead(lengths: Uint8Array, distanceLengths: Uint8Array, isLast: boolean): void {
    this.#write(isLast ? 1 : 0, 1);
    this.#write(2, 2);
    this.#write(SYMBOLS - 257, 5);
    this.#write(DISTANCE_SYMBOLS - 1, 5);
    this.#write(19 - 4, 4);
    // The lengths 0 to 15 have codes of four bits; the first three places are for repeats, which never come.
    for (let i = 0; i < 19; i++) this.#write(i < 3 ? 0 : 4, 3);
    const said = codesFor(new Uint8Array(16).fill(4));
    for (const length of [...lengths, ...distanceLengths]) this.#write(said[length] ?? 0, 4);
  }

  #write(bits: number, bitCount: number): void {
    let all = this.#bits | (bits << this.#bitCount);
    let count = this.#bitCount + bitCount;
    while (count >= 8) {
      this.#out[this.#length++] = all;
      all >>>= 8;
      count -= 8;
    }
    this.#bits = all;
    this.#bitCount = count;
  }

  #handOver(): void {
    this.#emit(this.#out.slice(0, this.#length));
    this.#length = 0;
  }
}

function countSymbols(tokens: Uint16Array) {
  const symbols = new Uint32Array(SYMBOLS);
  const distances = new Uint32Array(DISTANCE_SYMBOLS);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? 0;
    countOne(symbols, symbolOf(token));
    if (token < REPEAT) continue;
    i += 1;
    countOne(distances, distanceSymbol(tokens[i] ?? 0));
  }
  // A code has at least two symbols: the end, a byte, and two distances.
  for (const symbol of [0, END_OF_BLOCK]) countOne(symbols, symbol);
  for (const symbol of [0, 2]) countOne(distances, symbol);
  return { symbols, distances };
}

function countOne(counts: Uint32Array, symbol: number): void {
  counts[symbol] = (counts[symbol] ?? 0) + 1;
}

function symbolOf(token: number): number {
  return token < REPEAT ? token : 257 + (repeatSymbolOf[token - REPEAT] ?? 0);
}

/** Two symbols for each power of two (RFC 1951, 3.2.5); `back` is a distance in bytes less one. */
function distanceSymbol(back: number): number {
  if (back < 4) return back;
  const power = 31 - Math.clz32(back);
  return 2 * power + ((back >> (power - 1)) & 1);
}
