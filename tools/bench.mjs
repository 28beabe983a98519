/**
 * Benchmarks in a real browser; builds when needed.
 *
 *   pnpm bench:open      how long a board takes to open, and what its page loads
 *   pnpm bench:map       how the map of a full board opens and answers keys
 *   pnpm bench:canvas    frame times of a full board beside bare tldraw
 */
import { ensureChromium } from "./chromium.mjs";
import { Refused } from "./refused.mjs";
import { endCommandsOnSignals, run } from "./run.mjs";
import { ensureBuilt, ensureInstalled, pinnedNode, root, toolEnv } from "./toolchain.mjs";

/** @type {Readonly<Record<string, string>>} */
const benchmarks = {
  open: "apps/web/e2e/open-board.bench.ts",
  map: "apps/web/e2e/map.bench.ts",
  canvas: "apps/web/e2e/canvas.bench.ts",
};

/** @param {string} line */
const say = (line) => console.log(line);

endCommandsOnSignals();
try {
  const benchmark = benchmarks[process.argv[2] ?? ""];
  if (!benchmark)
    throw new Refused(`Say which benchmark to run: ${Object.keys(benchmarks).join(", ")}.`);
  await ensureInstalled(say);
  const chromium = await ensureChromium(say);
  if (!chromium) throw new Refused("There is no Chromium to measure with. Set CHROMIUM_PATH.");
  await ensureBuilt(say);
  await run(pinnedNode, [benchmark], {
    cwd: root,
    env: { ...toolEnv(), CHROMIUM_PATH: chromium },
  });
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
