/**
 * `pnpm bench:open`: how long a board takes to open in a real browser, and what its page loads. Builds when needed.
 */
import { ensureChromium } from "./chromium.mjs";
import { Refused } from "./refused.mjs";
import { endCommandsOnSignals, run } from "./run.mjs";
import { ensureBuilt, ensureInstalled, pinnedNode, root, toolEnv } from "./toolchain.mjs";

/** @param {string} line */
const say = (line) => console.log(line);

endCommandsOnSignals();
try {
  await ensureInstalled(say);
  const chromium = await ensureChromium(say);
  if (!chromium) throw new Refused("There is no Chromium to measure with. Set CHROMIUM_PATH.");
  await ensureBuilt(say);
  await run(pinnedNode, ["apps/web/e2e/open-board.bench.ts"], {
    cwd: root,
    env: { ...toolEnv(), CHROMIUM_PATH: chromium },
  });
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
