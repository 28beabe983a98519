import { expect, test } from "vitest";
import { Workshop } from "#testing/workshop.ts";

/** `GUARD_UPDATES=100000` runs more, `GUARD_SEED=7` runs others. */
const UPDATES = Number(process.env["GUARD_UPDATES"] ?? 10_000);
const SEED = Number(process.env["GUARD_SEED"] ?? 4);
const UPDATES_PER_WORKSHOP = 1_000;

test(
  `none of ${UPDATES} updates of honest workshops is refused (seed ${SEED})`,
  { timeout: 3_600_000 },
  () => {
    const facts = new Map<string, number>();
    let received = 0;
    for (let seed = SEED * 1_000; received < UPDATES; seed++) {
      const workshop = new Workshop(seed);
      workshop.run(Math.min(UPDATES_PER_WORKSHOP, UPDATES - received));
      received += workshop.received;
      for (const [fact, count] of workshop.facts) facts.set(fact, (facts.get(fact) ?? 0) + count);
      const [log, ...boards] = workshop.settle();
      expect(workshop.refusals, `seed ${seed}`).toEqual([]);
      for (const board of boards) expect(board, `seed ${seed}`).toEqual(log);
    }
    console.info(
      `Honest updates: ${received}, refused 0, facts ${JSON.stringify([...facts])}, seed ${SEED}`,
    );
  },
);
