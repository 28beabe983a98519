/**
 * How many bits each symbol gets in the best prefix code with none above `longest` (package-merge,
 * https://en.wikipedia.org/wiki/Package-merge_algorithm). Symbols that never come get 0. At least two must
 * come, and no more than 2 ** `longest`.
 */
export function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const leaves: Package[] = [];
  for (const [symbol, weight] of counts.entries())
    if (weight > 0) leaves.push({ weight, symbol, halves: null });
  leaves.sort(byWeight);
  let cheapest = leaves;
  for (let bits = 1; bits < longest; bits++)
    // A stable sort: of equal weights the symbols come first, in every runtime.
    cheapest = [...leaves, ...inPairs(cheapest)].toSorted(byWeight);
  const lengths = new Uint8Array(counts.length);
  for (const one of cheapest.slice(0, 2 * leaves.length - 2)) addBit(one, lengths);
  return lengths;
}

/** A symbol, or two packages that get one bit more together. */
interface Package {
  readonly weight: number;
  readonly symbol: number;
  readonly halves: readonly [Package, Package] | null;
}

function byWeight(a: Package, b: Package): number {
  return a.weight - b.weight;
}

function inPairs(packages: readonly Package[]): Package[] {
  const pairs: Package[] = [];
  for (let i = 0; i + 1 < packages.length; i += 2) {
    const [a, b] = packages.slice(i, i + 2);
    if (a && b) pairs.push({ weight: a.weight + b.weight, symbol: -1, halves: [a, b] });
  }
  return pairs;
}

function addBit({ symbol, halves }: Package, lengths: Uint8Array): void {
  if (halves) for (const half of halves) addBit(half, lengths);
  else lengths[symbol] = (lengths[symbol] ?? 0) + 1;
}

/**
 * The codes of deflate for these lengths (RFC 1951, 3.2.2), each with its first bit lowest, as they are
 * written.
 */
export function codesFor(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let bits = 1; bits <= 15; bits++) {
    code <<= 1;
    for (const [symbol, length] of lengths.entries())
      if (length === bits) codes[symbol] = turned(code++, bits);
  }
  return codes;
}

function turned(code: number, bits: number): number {
  let [from, to] = [code, 0];
  for (let i = 0; i < bits; i++) {
    to = (to << 1) | (from & 1);
    from >>= 1;
  }
  return to;
}
