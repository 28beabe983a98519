import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openRandom, type Random } from "@cojourney/journey-model/testing";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { judgeCase, type FuzzCase } from "#testing/fuzz-oracle.ts";
import { mutate } from "#testing/mutations.ts";
import { scribble } from "#testing/scribbles.ts";
import { Workshop } from "#testing/workshop.ts";

/** `FUZZ_SECONDS=600 FUZZ_SEED=9` goes on longer, elsewhere. */
const SECONDS = Number(process.env["FUZZ_SECONDS"] ?? 30);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_122);
const CASES_PER_ROUND = 40;
const MUTANTS_PER_CASE = 60;

const corpus = readCorpus();

test.each(corpus)("what once went wrong stays right: $name", (fuzzCase) => {
  expect(() => judgeCase(fuzzCase)).not.toThrow();
});

test(
  `what the guard lets through does no harm, ${SECONDS} s of mutants (seed ${SEED})`,
  { timeout: (SECONDS + 120) * 1_000 },
  () => {
    const random = openRandom(SEED);
    const outcomes = new Map<string, number>();
    const end = performance.now() + SECONDS * 1_000;
    let executions = 0;
    for (let round = 0; performance.now() < end; round++) {
      const cases = round === 0 ? corpus : casesOf(round, random);
      for (const { held, update } of cases) {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, held);
        for (let n = 0; n < MUTANTS_PER_CASE && performance.now() < end; n++) {
          const other = cases[random.below(cases.length)] ?? { update };
          const mutant = { held, update: mutate(update, other.update, random) };
          const outcome = judged(mutant, doc);
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          executions++;
        }
      }
    }
    const counts = [...outcomes]
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`);
    console.info(
      `Fuzz: ${executions} executions in ${SECONDS} s, seed ${SEED}: ${counts.join(", ")}`,
    );
    expect(outcomes.get("Sound")).toBeGreaterThan(0);
  },
);

/** Says what to put into the corpus when a mutant did harm. */
function judged(mutant: FuzzCase, doc: Y.Doc): string {
  try {
    return judgeCase(mutant, doc);
  } catch (cause) {
    const [held, update] = [mutant.held, mutant.update].map((bytes) =>
      Buffer.from(bytes).toString("base64"),
    );
    throw new Error(`Harmful; for corpus/: ${JSON.stringify({ held, update })}`, { cause });
  }
}

function casesOf(round: number, random: Random): FuzzCase[] {
  if (round % 20 === 1) return workshopCases(new Workshop(random.below(2 ** 31), 3), random);
  return Array.from({ length: CASES_PER_ROUND }, () => scribble(random));
}

/** Real updates, single ones and what a client uploads after a while offline, each with what was held. */
function workshopCases(workshop: Workshop, random: Random): FuzzCase[] {
  workshop.run(60);
  const { rows } = workshop;
  return Array.from({ length: CASES_PER_ROUND }, () => {
    const at = 1 + random.below(Math.max(1, rows.length - 1));
    const upTo = at + 1 + (random.once(3) ? random.below(8) : 0);
    const later = rows.slice(at, upTo);
    return {
      held: Y.mergeUpdates(rows.slice(0, at)),
      update: later.length > 0 ? Y.mergeUpdates(later) : Uint8Array.of(0, 0),
    };
  });
}

function readCorpus(): (FuzzCase & { readonly name: string })[] {
  const folder = path.join(import.meta.dirname, "corpus");
  return readdirSync(folder).map((name) => {
    const { held, update } = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    return { name, held: Buffer.from(held, "base64"), update: Buffer.from(update, "base64") };
  });
}
