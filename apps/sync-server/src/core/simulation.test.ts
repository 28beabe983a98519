import { expect, test } from "vitest";
import {
  InvariantBroken,
  Simulation,
  type SimulationOptions,
} from "#testing/simulation/simulation.ts";
import type { Mutant } from "#testing/simulation/simulated-server.ts";

/** `SIM_SEEDS=5000` runs more, from `SIM_FROM` on; `SIM_SEED=7` runs that one alone and prints its steps. */
const ONLY = process.env["SIM_SEED"];
const SEEDS = ONLY ? 1 : Number(process.env["SIM_SEEDS"] ?? 500);
const FROM = Number(ONLY ?? process.env["SIM_FROM"] ?? 1);

test(
  `${SEEDS} simulated workshops from seed ${FROM}: what is acknowledged or seen is durable, and all end with one board`,
  { timeout: 3_600_000 },
  () => {
    let received = 0;
    let steps = 0;
    let replaced = 0;
    for (let seed = FROM; seed < FROM + SEEDS; seed++) {
      const simulation = new Simulation({ seed });
      try {
        simulation.run();
      } finally {
        if (ONLY) console.info(simulation.trace.join("\n"));
      }
      received += simulation.received;
      replaced += simulation.replaced;
      steps += simulation.trace.length;
    }
    console.info(
      `Simulation: ${SEEDS} seeds from ${FROM}, ${received} messages, ${replaced} boards replaced, ${steps} steps, 0 broken`,
    );
    expect(received).toBeGreaterThan(SEEDS);
  },
);

test("the same seed is the same workshop, step by step", () => {
  const traces = [1, 2].map(() => {
    const simulation = new Simulation({ seed: FROM });
    simulation.run();
    return simulation.trace;
  });
  expect(traces[0]).toEqual(traces[1]);
});

/** The seed that catches each first is printed; every one of them has to be caught soon. */
const mutants: Readonly<Record<Mutant, RegExp>> = {
  ackFirst: /is told that something is saved that is not|sees what a crash would take/,
  relayFirst: /sees what a crash would take/,
  forgetFailed: /is told that something is saved that is not|sees what a crash would take/,
  loseRelay: /holds another board/,
};
test.each(Object.entries(mutants))("a server that would %s is caught", (name, invariant) => {
  const mutant = Object.keys(mutants).find((known): known is Mutant => known === name);
  const caught = Array.from({ length: 50 }, (_, n) => n + 1).find((seed) =>
    invariant.test(whatBreaks({ seed, ...(mutant && { mutant }) }) ?? ""),
  );
  console.info(`Mutant ${name}: first caught by seed ${caught}`);
  expect(caught).toBeDefined();
});

function whatBreaks(options: SimulationOptions): string | null {
  try {
    new Simulation(options).run();
    return null;
  } catch (cause) {
    if (cause instanceof InvariantBroken) return cause.message;
    throw cause;
  }
}
