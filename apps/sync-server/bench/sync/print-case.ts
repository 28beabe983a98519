import type { CaseResult } from "./cases.ts";
import { contenderNames, type ContenderName } from "./contender.ts";
import type { LoadResult } from "./load.ts";
import { median } from "./quantiles.ts";

export interface Run {
  readonly case: string;
  readonly server: ContenderName;
  readonly result: CaseResult | null;
}

/** The people were played by a process with no time left: then its figures say more about itself. */
const isSaturated = ({ generatorCore, generatorLagP99Ms }: LoadResult): boolean =>
  generatorCore > 0.9 || generatorLagP99Ms > 25;

/** What to show of a result: numbers by heading. */
function cellsOf(result: CaseResult): Readonly<Record<string, number>> {
  switch (result.type) {
    case "load":
      return loadCells(result.load);
    case "join":
      return { "warm ms": result.warmMs, "cold ms": result.coldMs };
    case "storm":
      return { "p50 ms": result.joinMs.p50, "max ms": result.joinMs.max };
    case "memory":
      return {
        "KB a board": result.boardBytes / 1e3,
        "KB a connection": result.connectionBytes / 1e3,
        "RSS KB a board": result.boardRssBytes / 1e3,
        "RSS KB a connection": result.connectionRssBytes / 1e3,
      };
    case "stoppedReader":
      return {
        "grew MiB": result.grownBytes / 2 ** 20,
        "closed with": result.closeCode ?? Number.NaN,
        "others' edit p99 ms before": result.before.editsMs.p99,
        "and then": result.others.editsMs.p99,
        missing: result.others.missing,
      };
  }
}

const loadCells = (load: LoadResult): Readonly<Record<string, number>> => ({
  "edit p50 ms": load.editsMs.p50,
  p95: load.editsMs.p95,
  p99: load.editsMs.p99,
  "presence p50 ms": load.presenceMs.p50,
  "p95 ": load.presenceMs.p95,
  "p99 ": load.presenceMs.p99,
  "deliveries/s": load.deliveriesPerSecond,
  "µs CPU each": load.cpuMicrosPerDelivery,
  "server core": load.serverCore,
  "lag p99 ms": load.serverLagP99Ms,
  "RSS MB": load.serverRssBytes / 1e6,
  missing: load.missing,
  "people's core": load.generatorCore,
  "their lag ms": load.generatorLagP99Ms,
});

/** What people did meanwhile, where a case is about that. */
function loadOf(result: CaseResult): LoadResult | null {
  if (result.type === "load") return result.load;
  return result.type === "stoppedReader" ? result.others : null;
}

/** Prints a Markdown table: a line for each server, the medians of its runs. */
export function printCase(name: string, runs: readonly Run[]): void {
  console.log(`### ${name}\n`);
  const headings = Object.keys(runs.flatMap(({ result }) => result ?? []).map(cellsOf)[0] ?? {});
  console.log(`| server | ${headings.join(" | ")} |`);
  console.log(`|---|${"---:|".repeat(headings.length)}`);
  for (const server of contenderNames) {
    const results = resultsOf(runs, name, server);
    if (results.length === 0) continue;
    const shown = results.map(cellsOf);
    const medians = headings.map((heading) =>
      median(shown.map((cells) => cells[heading] ?? Number.NaN)),
    );
    console.log(`| ${server} | ${medians.map(toText).join(" | ")} |`);
  }
  for (const warning of warnings(runs)) console.log(`\n${warning}`);
  console.log("");
}

/** What the runs of a case came to with one server. */
export const resultsOf = (
  runs: readonly Run[],
  name: string,
  server: ContenderName,
): readonly CaseResult[] =>
  runs
    .filter((run) => run.case === name && run.server === server)
    .flatMap(({ result }) => result ?? []);

function warnings(runs: readonly Run[]): string[] {
  const saturated = new Set<string>();
  for (const { server, result } of runs) {
    const load = result && loadOf(result);
    if (load && isSaturated(load)) saturated.add(server);
  }
  const failed = new Set(runs.filter(({ result }) => !result).map(({ server }) => server));
  return [
    ...[...saturated].map(
      (server) =>
        `Beside ${server} the process that plays the people was saturated: latencies are partly its own.`,
    ),
    ...[...failed].map((server) => `${server} did not keep up: a run of it was given up.`),
  ];
}

export function toText(number: number): string {
  if (Number.isNaN(number)) return "-";
  const digits =
    Math.abs(number) >= 100 || Number.isInteger(number) ? 0 : Math.abs(number) >= 10 ? 1 : 2;
  return number.toFixed(digits);
}
