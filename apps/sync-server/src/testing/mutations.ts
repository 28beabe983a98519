import type { Random } from "@cojourney/journey-model/testing";
import * as encoding from "lib0/encoding";
import { ByteReader } from "#core/guard/byte-reader.ts";
import { readUpdate } from "#core/guard/read-update.ts";
import { catchRefusal } from "#core/guard/refusal.ts";

/** A number or a lone byte in an update: where it stands and what it says. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly isByte: boolean;
}

/** Numbers at which something changes: signs, lengths of varints, our own limits. */
const edges = [
  0,
  1,
  2,
  63,
  64,
  127,
  128,
  512,
  16_383,
  2 ** 21,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 40,
  2 ** 53 - 1,
];

/**
 * Changes an update where its structure is: counts, ids, clocks, lengths, kinds of content, whole
 * structs; now and then a byte anywhere. `other` lends parts of itself.
 */
export function mutate(update: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let mutant = update;
  for (let times = 1 + random.below(3); times > 0; times--)
    mutant = mutateOnce(mutant, other, random);
  return mutant;
}

function mutateOnce(update: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const all = tokensOf(update);
  // Most lone bytes say what kind of thing follows, and most others would be refused.
  const tokens = random.once(4) ? all : all.filter(({ isByte }) => !isByte);
  const token = tokens[random.below(tokens.length)];
  const second = tokens[random.below(tokens.length)];
  if (!token || !second) return flipped(update, random);
  const [first, last] = token.start < second.start ? [token, second] : [second, token];
  switch (random.below(10)) {
    case 0:
      return flipped(update, random);
    case 1:
      return spliced(update, first.start, last.start, new Uint8Array());
    case 2:
      return spliced(update, last.start, last.start, update.subarray(first.start, last.start));
    case 3: {
      const lent = tokensOf(other);
      const from = lent[random.below(lent.length)]?.start ?? 0;
      const part = other.subarray(from, from + random.below(24));
      return spliced(update, token.start, random.once(2) ? token.end : token.start, part);
    }
    case 4:
      return withValue(update, token, edges[random.below(edges.length)] ?? 0);
    case 5:
    case 6:
      return withValue(update, token, Math.max(0, token.value + random.below(5) - 2));
    default:
      return withValue(update, token, second.value);
  }
}

function withValue(update: Uint8Array, { start, end, isByte }: Token, value: number): Uint8Array {
  const encoder = encoding.createEncoder();
  if (isByte) encoding.writeUint8(encoder, value % 256);
  else encoding.writeVarUint(encoder, value);
  return spliced(update, start, end, encoding.toUint8Array(encoder));
}

function spliced(update: Uint8Array, start: number, end: number, part: Uint8Array): Uint8Array {
  return Uint8Array.from([...update.subarray(0, start), ...part, ...update.subarray(end)]);
}

function flipped(update: Uint8Array, random: Random): Uint8Array {
  const at = random.below(update.length);
  return update.map((byte, index) => (index === at ? byte ^ (1 << random.below(8)) : byte));
}

/** What the guard read until it was through, or refused. */
function tokensOf(update: Uint8Array): Token[] {
  const reader = new RecordingReader(update);
  catchRefusal(() => void readUpdate(reader));
  return reader.tokens;
}

class RecordingReader extends ByteReader {
  readonly tokens: Token[] = [];
  #isWithinNumber = false;

  override byte(): number {
    const value = super.byte();
    if (!this.#isWithinNumber)
      this.tokens.push({ start: this.pos - 1, end: this.pos, value, isByte: true });
    return value;
  }

  override varUint(): number {
    const start = this.pos;
    this.#isWithinNumber = true;
    const value = super.varUint();
    this.#isWithinNumber = false;
    this.tokens.push({ start, end: this.pos, value, isByte: false });
    return value;
  }
}
