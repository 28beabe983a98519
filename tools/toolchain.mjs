/**
 * What every command needs before it can do anything: the pinned tools, installed and up to date.
 *
 * Runs on Node >= 20 with nothing installed, so it imports only Node's own modules.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Refused } from "./refused.mjs";
import { run } from "./run.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

const stampFile = path.join(root, "node_modules", ".cojourney-installed");

/** The Node that the workspace pins. The machine's own may be older. */
export const pinnedNode = path.join(
  root,
  "node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** Refuses a Node that is too old to bring in the pinned one. */
export function checkNode() {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 20)
    throw new Refused(
      `Cojourney needs Node 20 or newer and this is ${process.versions.node}: get it from https://nodejs.org.`,
    );
}

/**
 * The environment for our tools: they find each other before anything else, none of them phones home, and Node keeps
 * what it compiled, so that the many processes and threads that a test run starts are not each a compilation.
 */
export function toolEnv() {
  return {
    ...process.env,
    PATH: [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
    DO_NOT_TRACK: "1",
    NODE_COMPILE_CACHE: path.join(root, "node_modules/.cache/node"),
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    TURBO_TELEMETRY_DISABLED: "1",
  };
}

/**
 * Says in one value what an install would depend on: equal value, nothing to install.
 *
 * @param {string} folder
 */
export function installStamp(folder) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of installInputs(folder))
    hash.update(`\n${file}\n`).update(readFileSync(path.join(folder, file)));
  return hash.digest("hex");
}

/** @param {string} folder */
function installInputs(folder) {
  const packages = ["apps", "packages"].flatMap((group) =>
    existsSync(path.join(folder, group))
      ? readdirSync(path.join(folder, group)).map((name) => `${group}/${name}/package.json`)
      : [],
  );
  return [
    "package.json",
    "pnpm-workspace.yaml",
    "pnpm-lock.yaml",
    ".npmrc",
    ...packages.toSorted(),
  ].filter((file) => existsSync(path.join(folder, file)));
}

/** True when an install with this very lockfile ended well and its tools are still there. */
function isInstalled() {
  if (!existsSync(pinnedNode) || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, "utf8") === installStamp(root);
}

/**
 * Installs the pinned toolchain and the libraries, if anything changed since the last time. Otherwise touches nothing,
 * the network least of all.
 *
 * @param {(line: string) => void} say
 */
export async function ensureInstalled(say) {
  if (isInstalled()) return;
  say("Installing the tools and libraries (the first time takes a minute or two) ...");
  rmSync(stampFile, { force: true });
  const [command, args] = packageManager();
  await run(command, [...args, "install", "--frozen-lockfile"], { cwd: root, env: toolEnv() });
  if (!existsSync(pinnedNode))
    throw new Refused(
      "The install left no Node in node_modules/node. Remove node_modules and start again.",
    );
  writeFileSync(stampFile, installStamp(root));
}

/**
 * How to run the pinned package manager: the installed one, else through npm (which then downloads it).
 *
 * @returns {[command: string, args: string[]]}
 */
function packageManager() {
  const { packageManager: wanted } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  const installed = path.join(root, "node_modules/pnpm");
  const entry = path.join(installed, "bin/pnpm.mjs");
  if (existsSync(entry)) {
    const { version } = JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8"));
    if (wanted === `pnpm@${version}`) return [process.execPath, [entry]];
  }
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) return [process.execPath, [npm, "exec", "--yes", "--", wanted]];
  return [process.platform === "win32" ? "npx.cmd" : "npx", ["--yes", wanted]];
}

/**
 * Builds what has to be built. Turbo knows from the files' contents whether anything changed.
 *
 * @param {(line: string) => void} say
 */
export async function ensureBuilt(say) {
  say("Building (quick when nothing changed) ...");
  await runTool("turbo/bin/turbo", [
    "run",
    "build",
    "--output-logs=new-only",
    "--log-order=stream",
  ]);
}

/**
 * Runs a tool from node_modules on the pinned Node, without a shell or its shims.
 *
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {import("./run.mjs").RunOptions} [options]
 */
export function runTool(script, args, options) {
  return run(pinnedNode, [path.join(root, "node_modules", script), ...args], {
    cwd: root,
    env: toolEnv(),
    ...options,
  });
}
