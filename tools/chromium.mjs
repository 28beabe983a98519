import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { installDebianPackages, isDebian } from "./debian.mjs";
import { root, runTool } from "./toolchain.mjs";

const execute = promisify(execFile);

/** How long a download of a browser may take, in ms: a closed network often hangs instead of saying no. */
const DOWNLOAD_MS = 300_000;

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

/** Where browsers live that are not on the PATH. */
const usualPlaces = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, "Google/Chrome/Application/chrome.exe"),
      path.join(folder, "Chromium/Application/chrome.exe"),
      path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
}[/** @type {string} */ (process.platform)];

/**
 * Resolves with a Chromium that starts on this machine, or undefined. Installs nothing.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  for (const candidate of [...onPath, ...(usualPlaces ?? []), playwrightChromium()])
    if (candidate && existsSync(candidate) && (await starts(candidate))) return candidate;
  return undefined;
}

/**
 * Resolves with a Chromium, bringing one in when there is none: playwright's, else Debian's package.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function ensureChromium(say) {
  for (const install of [undefined, installPlaywrights, installDebians]) {
    try {
      await install?.(say);
    } catch (error) {
      say(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
    const found = await findChromium();
    if (found) return found;
  }
  return undefined;
}

/** @returns {string | undefined} */
function playwrightChromium() {
  try {
    const { chromium } = createRequire(path.join(root, "package.json"))("playwright-core");
    return chromium.executablePath();
  } catch {
    // Not installed yet, or not for this system.
    return undefined;
  }
}

/** @param {(line: string) => void} say */
async function installPlaywrights(say) {
  say("No Chromium on this machine; getting playwright's for the browser tests ...");
  await runTool("playwright-core/cli.js", ["install", "chromium"], { timeoutMs: DOWNLOAD_MS });
}

/** @param {(line: string) => void} say */
async function installDebians(say) {
  if (!isDebian()) return;
  say("Installing Debian's package chromium for the browser tests ...");
  await installDebianPackages(["chromium"]);
}

/**
 * A browser whose libraries are missing is on the disk and still of no use.
 *
 * @param {string} executable
 */
async function starts(executable) {
  // Chrome on Windows opens a window for --version and prints nothing.
  if (process.platform === "win32") return true;
  return execute(executable, ["--version"], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}
