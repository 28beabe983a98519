/**
 * `npm test`: installs what is missing, then runs the static checks and every test.
 *
 *   npm test                                everything, as CI does
 *   npm test -- --no-browser                all but the browser tests: no build, no Chromium (`pnpm check`)
 *   npm test -- --project sync-server       only that project's tests; any option of vitest may follow
 *   pnpm vitest --project journey-model     the same, watching, for daily work
 *
 * Ends with "N passed, N failed, N skipped" alone on a line; each static check counts as one.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { runChecks } from "./checks.mjs";
import { ensureReaders, missingReaders } from "./readers.mjs";
import { Refused } from "./refused.mjs";
import { CommandFailed, endCommandsOnSignals } from "./run.mjs";
import { readSettings } from "./settings.mjs";
import { ensureServices, findServices, missingServices, servicesEnv } from "./services.mjs";
import { checkNode, ensureBuilt, ensureInstalled, root, runTool, toolEnv } from "./toolchain.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {string} line */
const say = (line) => console.log(line);

endCommandsOnSignals();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function main(args) {
  const withBrowser = !args.includes("--no-browser");
  const forVitest = args.filter((arg) => arg !== "--no-browser");
  const isEverything = forVitest.length === 0;
  checkNode();
  readSettings(root);
  await ensureInstalled(say);

  // What is installed next waits for the network and the disk, and the checks for the processor: both at once.
  const checks = isEverything ? startChecks() : undefined;

  const needsBrowser =
    withBrowser && (isEverything || forVitest.some((arg) => arg.includes("e2e")));
  const chromium = needsBrowser ? await ensureChromium(say) : undefined;
  const needsServices = isEverything || forVitest.some((arg) => arg.includes("sync-server"));
  const services = needsServices ? await ensureServices(say) : findServices();
  const needsReaders = isEverything || forVitest.some((arg) => arg.includes("journey-export"));
  if (needsReaders) await ensureReaders(say);
  /** @type {Counts} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  if (checks) add(total, await checks.end());
  const warnings = [
    needsBrowser && !chromium
      ? "BROWSER TESTS DID NOT RUN: no Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH."
      : undefined,
    needsServices ? missingServices(services) : undefined,
    needsReaders ? missingReaders() : undefined,
  ].filter((warning) => warning !== undefined);
  for (const warning of warnings) say(`\n*** ${warning} ***\n`);
  if (chromium) await ensureBuilt(say);

  const { counts, isClean } = await runVitest(
    withBrowser ? forVitest : [...forVitest, "--project", "!e2e"],
    {
      CHROMIUM_PATH: chromium ?? "",
      // Nobody looks at the pictures of a run of everything.
      PICTURES: isEverything ? "" : "1",
      ...servicesEnv(services),
    },
  );
  add(total, counts);
  for (const warning of warnings) say(`\n*** ${warning} ***`);
  say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return isClean && total.failed === 0 ? 0 : 1;
}

/** The static checks, whose words are kept until they are asked for: they would stand between those of an installer. */
function startChecks() {
  /** @type {string[]} */
  const words = [];
  const running = runChecks((line) => words.push(line));
  running.catch(() => undefined); // Told by end().
  return {
    /** @returns {Promise<Counts>} */
    async end() {
      const counts = await running;
      say(["Static checks:", ...words].join("\n"));
      return { ...counts, skipped: 0 };
    },
  };
}

/**
 * Vitest's reporter hands us its counts through a file, so that the last line can be about everything.
 *
 * @param {string[]} args
 * @param {Record<string, string>} found programs that tests need, by the variable that names them
 * @returns {Promise<{ counts: Counts, isClean: boolean }>}
 */
async function runVitest(args, found) {
  const folder = mkdtempSync(path.join(tmpdir(), "cojourney-test-"));
  const countsFile = path.join(folder, "counts.json");
  const env = { ...toolEnv(), COUNTS_FILE: countsFile, ...found };
  let isClean = true;
  try {
    // By itself vitest leaves one core to somebody who works beside it: on two cores, half of them.
    const workers = `--maxWorkers=${availableParallelism()}`;
    await runTool("vitest/vitest.mjs", ["run", workers, ...args], { env });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    isClean = false;
  }
  try {
    return { counts: JSON.parse(readFileSync(countsFile, "utf8")), isClean };
  } catch {
    // Vitest ended before it could count: that is one failure, and its output says which.
    return { counts: { passed: 0, failed: 1, skipped: 0 }, isClean: false };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {Counts} total
 * @param {Counts} more
 */
function add(total, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
