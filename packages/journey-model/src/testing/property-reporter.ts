import type { Reporter, TestModule } from "vitest/node";
import type { PropertyRun } from "./property.ts";

/** Ends the run with the properties that held: how often each ran, and with which seed. */
export class PropertyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const held: PropertyRun[] = tests.flatMap((test) => test.meta().property ?? []);
    if (held.length === 0) return;
    const total = held.reduce((sum, { runs }) => sum + runs, 0);
    console.log(
      `\n${held.length} properties held, in ${total} runs (FC_RUNS, FC_SEED: more, others):`,
    );
    for (const { name, runs, seed } of held)
      console.log(`${String(runs).padStart(7)} runs, seed ${String(seed).padEnd(10)}  ${name}`);
  }
}
