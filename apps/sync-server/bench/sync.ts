/**
 * What the sync server costs and how long people wait, beside two others: `pnpm bench:sync`.
 *
 *   pnpm bench:sync                          every case, three runs each, medians (about 40 minutes)
 *   pnpm bench:sync --quick                  one shorter run each
 *   pnpm bench:sync --only "100 people"      cases whose name begins so; several divided by commas
 *   pnpm bench:sync --servers cojourney      only those
 *   pnpm bench:sync --json FILE              also every single run, as JSON
 *
 * Each run has two processes of its own: the server on one core, the people on another.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cases, type Case, type CaseResult } from "./sync/cases.ts";
import { contenderNames, contenders, type ContenderName } from "./sync/contender.ts";
import { printGoals } from "./sync/goals.ts";
import { printCase, type Run } from "./sync/print-case.ts";

const PLAY_CASE = fileURLToPath(new URL("sync/play-case.ts", import.meta.url));

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    servers: { type: "string", default: contenderNames.join(",") },
    json: { type: "string" },
  },
});
const wantedCases = cases.filter(({ name }) =>
  values.only.split(",").some((start) => name.startsWith(start.trim())),
);
const servers = contenderNames.filter((name) => values.servers.split(",").includes(name));
const runCount = values.quick ? 1 : 3;
const effort = values.quick ? ["1", "5"] : ["2", "10"];

console.log(
  `${cpus()[0]?.model ?? "?"}, ${cpus().length} cores, Node ${process.version}, ${runCount} run(s) each\n`,
);
const runs: Run[] = [];
for (const each of wantedCases) {
  // Server after server, run after run, so that a busy minute of the machine hits them alike.
  for (let run = 0; run < runCount; run++)
    for (const server of servers.filter((name) => canDo(each, name)))
      runs.push({ case: each.name, server, result: await play(each, server) });
  printCase(
    each.name,
    runs.filter((run) => run.case === each.name),
  );
}
printGoals(runs);
if (values.json) writeFileSync(values.json, JSON.stringify(runs, null, 2));

function canDo({ needsDocuments }: Case, name: ContenderName): boolean {
  return !needsDocuments || contenders[name].keepsDocuments;
}

/** Null when it did not get to its end; why is on stderr. */
async function play({ name, patienceMs }: Case, server: ContenderName): Promise<CaseResult | null> {
  const startedMs = performance.now();
  const child = fork(PLAY_CASE, [name, server, ...effort]);
  const ended = once(child, "exit");
  let result: CaseResult | null = null;
  child.on("message", (message: { result: CaseResult }) => {
    result = message.result;
  });
  const givingUp = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended;
  clearTimeout(givingUp);
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(0);
  console.error(`  ${name}: ${server} took ${seconds} s${result ? "" : " and failed"}`);
  return result;
}
