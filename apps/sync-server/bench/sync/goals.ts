import type { CaseResult } from "./cases.ts";
import type { LoadResult } from "./load.ts";
import { resultsOf, toText, type Run } from "./print-case.ts";
import { median } from "./quantiles.ts";

interface Goal {
  readonly case: string;
  readonly measure: string;
  /** Null for a result of another kind of case. */
  readonly of: (result: CaseResult) => number | null;
  /** The most that it may be: by itself, or as a share of what Hocuspocus takes. */
  readonly most: number;
  readonly isShare: boolean;
}

const ofLoad = (read: (load: LoadResult) => number) => (result: CaseResult) =>
  result.type === "load" ? read(result.load) : null;

const loadGoal = (
  people: string,
  measure: string,
  most: number,
  read: (load: LoadResult) => number,
): Goal => ({ case: people, measure, most, isShare: false, of: ofLoad(read) });

/** What the server is to reach, in the words of docs/performance.md. */
const goals: readonly Goal[] = [
  {
    case: "100 people",
    measure: "µs CPU per delivery",
    most: 0.4,
    isShare: true,
    of: ofLoad((load) => load.cpuMicrosPerDelivery),
  },
  loadGoal("100 people", "edit p50 ms", 10, (load) => load.editsMs.p50),
  loadGoal("100 people", "edit p99 ms", 25, (load) => load.editsMs.p99),
  loadGoal("200 people", "missing", 0, (load) => load.missing),
  loadGoal("200 people", "edit p99 ms", 60, (load) => load.editsMs.p99),
  loadGoal("200 people", "presence p99 ms", 60, (load) => load.presenceMs.p99),
  loadGoal("200 people", "share of a core", 0.4, (load) => load.serverCore),
  loadGoal("200 people", "event loop lag p99 ms", 30, (load) => load.serverLagP99Ms),
  loadGoal("2000 boards", "edit p99 ms", 100, (load) => load.editsMs.p99),
  {
    case: "join 20000 cards",
    measure: "warm ms",
    most: 0.5,
    isShare: true,
    of: (result) => (result.type === "join" ? result.warmMs : null),
  },
  {
    case: "join 20000 cards",
    measure: "cold ms",
    most: 1,
    isShare: true,
    of: (result) => (result.type === "join" ? result.coldMs : null),
  },
  {
    case: "storm of 100 on 5000 cards",
    measure: "p50 ms",
    most: 0.4,
    isShare: true,
    of: (result) => (result.type === "storm" ? result.joinMs.p50 : null),
  },
  {
    case: "storm of 100 on 5000 cards",
    measure: "max ms",
    most: 0.4,
    isShare: true,
    of: (result) => (result.type === "storm" ? result.joinMs.max : null),
  },
  {
    case: "memory",
    measure: "KB an open board",
    most: 0.7,
    isShare: true,
    of: (result) => (result.type === "memory" ? result.boardBytes / 1e3 : null),
  },
  {
    case: "memory",
    measure: "KB an idle connection",
    most: 0.5,
    isShare: true,
    of: (result) => (result.type === "memory" ? result.connectionBytes / 1e3 : null),
  },
  {
    case: "reader that stops",
    measure: "MiB grown",
    most: 8,
    isShare: false,
    of: (result) => (result.type === "stoppedReader" ? result.grownBytes / 2 ** 20 : null),
  },
];

/** Prints a Markdown table of the goals whose cases ran, medians of their runs. */
export function printGoals(runs: readonly Run[]): void {
  const lines = goals.flatMap((goal) => lineOf(goal, runs) ?? []);
  if (lines.length === 0) return;
  console.log("### Goals\n");
  console.log("| case | measure | Cojourney | Hocuspocus | ratio | goal | reached |");
  console.log("|---|---|---:|---:|---:|---:|---|");
  for (const line of lines) console.log(line);
  console.log("");
}

function lineOf(goal: Goal, runs: readonly Run[]): string | null {
  const ours = measured(goal, runs, "cojourney");
  const theirs = measured(goal, runs, "hocuspocus");
  if (ours === null) return null;
  const ratio = theirs === null ? null : ours / theirs;
  const judged = goal.isShare ? ratio : ours;
  const reached = judged === null ? "-" : judged <= goal.most ? "yes" : "**no**";
  const bound = `${goal.isShare ? "× " : ""}${goal.most}`;
  const cells = [ours, theirs, goal.isShare ? ratio : null].map((cell) =>
    cell === null ? "-" : toText(cell),
  );
  return `| ${[goal.case, goal.measure, ...cells, bound, reached].join(" | ")} |`;
}

function measured(
  goal: Goal,
  runs: readonly Run[],
  server: "cojourney" | "hocuspocus",
): number | null {
  const values = resultsOf(runs, goal.case, server).flatMap((result) => goal.of(result) ?? []);
  return values.length === 0 ? null : median(values);
}
