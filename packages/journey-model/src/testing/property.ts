import fc from "fast-check";
import { test } from "vitest";

/** What a property ran, for the list at the end of the test run. */
export interface PropertyRun {
  readonly name: string;
  readonly seed: number;
  readonly runs: number;
}

declare module "vitest" {
  interface TaskMeta {
    property?: PropertyRun;
  }
}

/**
 * A test that a property holds, with a seed that belongs to its name: every machine runs the same cases.
 *
 * `FC_RUNS=2000` runs that many, `FC_SEED=7` runs others. A failure names the seed and the path that
 * bring it back: run it again with both in FC_SEED and FC_PATH.
 */
export function testProperty<T>(
  name: string,
  usual: { readonly runs: number },
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => void,
): void {
  const { FC_RUNS, FC_SEED, FC_PATH } = process.env;
  const seed = Number(FC_SEED ?? seedOf(name));
  const runs = Number(FC_RUNS ?? usual.runs);
  test(name, ({ task }) => {
    fc.assert(fc.property(arbitrary, check), {
      seed,
      numRuns: runs,
      ...(FC_PATH === undefined ? {} : { path: FC_PATH }),
    });
    task.meta.property = { name, seed, runs };
  });
}

function seedOf(name: string): number {
  let hash = 0;
  for (const char of name) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) | 0;
  return hash & 0x7fff_ffff;
}
