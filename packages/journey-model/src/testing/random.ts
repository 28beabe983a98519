/** A stream of numbers that depends on its seed alone, so that a failing run can be run again. */
export interface Random {
  /** A whole number from 0 up to, but not including, `below`. */
  below(below: number): number;
  /** True once in `times` calls, on average. */
  once(times: number): boolean;
  shuffled<T>(items: readonly T[]): T[];
}

/** Opens a stream (mulberry32: small, and even enough to choose an order with). */
export function openRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    once: (times) => below(times) === 0,
    shuffled(items) {
      const shuffled = [...items];
      for (let i = shuffled.length; i > 1; i--) {
        const j = below(i);
        shuffled.push(...shuffled.splice(j, 1));
      }
      return shuffled;
    },
  };
}
