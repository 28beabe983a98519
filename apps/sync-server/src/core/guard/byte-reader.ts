import { refuse } from "./refusal.ts";

/** Largest factor of a varint's byte: the eighth byte of 7 bits reaches beyond 2^53. */
const LAST_FACTOR = 2 ** 49;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads an update byte by byte, never past its end, and allocates nothing but the texts asked for. */
export class ByteReader {
  readonly bytes: Uint8Array;
  pos = 0;
  /** Where the text that was read last began. */
  textStart = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.pos;
  }

  byte(): number {
    const byte = this.bytes[this.pos++];
    return byte ?? refuse("Truncated");
  }

  /** An unsigned varint in its shortest form, up to 2^53 - 1. */
  varUint(): number {
    const first = this.byte();
    return first < 0x80 ? first : this.#restOfVarint(first & 0x7f, 0x80);
  }

  /** Passes over a signed varint: 6 bits and a sign first, then 7 bits a byte. */
  skipVarInt(): void {
    const first = this.byte();
    if (first >= 0x80) this.#restOfVarint(first & 0x3f, 0x40);
  }

  /** A number of things of which each takes at least so many bytes: never more than there is room for. */
  count(minBytesEach: number): number {
    const count = this.varUint();
    if (count * minBytesEach > this.left) refuse("CountTooLarge");
    return count;
  }

  skip(length: number): void {
    if (length > this.left) refuse("Truncated");
    this.pos += length;
  }

  /** Passes over a text after its length in bytes; returns its length in UTF-16 units, as Yjs counts. */
  skipText(): number {
    const length = this.count(1);
    this.textStart = this.pos;
    return this.#skipUtf8(this.pos + length);
  }

  text(): string {
    this.skipText();
    return this.lastText();
  }

  /** The text that was read last. */
  lastText(): string {
    return utf8.decode(this.bytes.subarray(this.textStart, this.pos));
  }

  #restOfVarint(start: number, firstFactor: number): number {
    let value = start;
    for (let factor = firstFactor; factor <= LAST_FACTOR; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte >= 0x80) continue;
      if (byte === 0) refuse("NumberOverlong");
      return value <= Number.MAX_SAFE_INTEGER ? value : refuse("NumberTooLarge");
    }
    return refuse("NumberTooLarge");
  }

  #skipUtf8(end: number): number {
    const { bytes } = this;
    let units = end - this.pos;
    while (this.pos < end) {
      const lead = bytes[this.pos] ?? 0;
      if (lead < 0x80) this.pos++;
      else units -= this.#skipLongCharacter(lead, end);
    }
    return units;
  }

  /** Returns how many more bytes than UTF-16 units the character has. */
  #skipLongCharacter(lead: number, end: number): number {
    const [length, low, high] = shapeOfCharacter(lead);
    const second = this.bytes[this.pos + 1] ?? 0;
    if (this.pos + length > end || second < low || second > high) refuse("TextMalformed");
    for (let at = this.pos + 2; at < this.pos + length; at++)
      if (((this.bytes[at] ?? 0) & 0xc0) !== 0x80) refuse("TextMalformed");
    this.pos += length;
    return length === 2 ? 1 : 2;
  }
}

type Shape = readonly [bytes: number, lowestSecond: number, highestSecond: number];

const SHAPE_2: Shape = [2, 0x80, 0xbf];
const SHAPE_3: Shape = [3, 0x80, 0xbf];
const SHAPE_4: Shape = [4, 0x80, 0xbf];
/** Where the second byte is bound further: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
const tightShapes = new Map<number, Shape>([
  [0xe0, [3, 0xa0, 0xbf]],
  [0xed, [3, 0x80, 0x9f]],
  [0xf0, [4, 0x90, 0xbf]],
  [0xf4, [4, 0x80, 0x8f]],
]);

/** The well-formed byte sequences of Unicode's table 3-7, by their first byte. */
function shapeOfCharacter(lead: number): Shape {
  if (lead < 0xc2 || lead > 0xf4) return refuse("TextMalformed");
  if (lead < 0xe0) return SHAPE_2;
  return tightShapes.get(lead) ?? (lead < 0xf0 ? SHAPE_3 : SHAPE_4);
}
