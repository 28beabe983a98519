import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { CommandFailed } from "./run.mjs";
import { root, runTool } from "./toolchain.mjs";

/** The folders with our sources. Named, because a linter let loose on the root walks node_modules. */
const sources = ["apps", "packages", "tools"];

/**
 * The checks that need no running program, cheapest to mend first.
 *
 * @type {Record<string, readonly [script: string, ...args: string[]][]>}
 */
const commandsByCheck = {
  format: [["oxfmt/bin/oxfmt", "--check", ...sources, "oxlint.config.ts", "vitest.config.ts"]],
  lint: [
    ["oxlint/bin/oxlint", "--deny-warnings", "--report-unused-disable-directives", ...sources],
  ],
  types: tsconfigs().map((file) => ["typescript/bin/tsc", "--pretty", "false", "-p", file]),
  boundaries: [["turbo/bin/turbo", "boundaries"]],
  "dead code": [["knip/bin/knip.js"]],
};

/** Each package says in its tsconfig.json what it consists of. */
function tsconfigs() {
  const folders = ["apps", "packages"].flatMap((group) =>
    readdirSync(path.join(root, group)).map((name) => `${group}/${name}`),
  );
  return [...folders, "tools"]
    .map((folder) => `${folder}/tsconfig.json`)
    .filter((file) => existsSync(path.join(root, file)));
}

/**
 * Runs every check to its end, so that one run shows all there is to mend, and prints what the failing ones said.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(say) {
  const counts = { passed: 0, failed: 0 };
  for (const [name, commands] of Object.entries(commandsByCheck)) {
    const complaints = (await Promise.all(commands.map(complaint))).filter(
      (text) => text !== undefined,
    );
    if (complaints.length === 0) counts.passed += 1;
    else counts.failed += 1;
    say(complaints.length === 0 ? `  ok    ${name}` : `  FAIL  ${name}\n${complaints.join("\n")}`);
  }
  return counts;
}

/**
 * Resolves with what a check has to say against the sources, undefined when nothing.
 *
 * @param {readonly [script: string, ...args: string[]]} command
 * @returns {Promise<string | undefined>}
 */
async function complaint([script, ...args]) {
  try {
    await runTool(script, args, { output: "collect" });
    return undefined;
  } catch (error) {
    if (error instanceof CommandFailed) return error.output || error.message;
    throw error;
  }
}
