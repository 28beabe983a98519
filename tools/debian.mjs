import { existsSync, readFileSync } from "node:fs";
import { run } from "./run.mjs";

/** How long apt may take, in ms: a closed network often hangs instead of saying no. */
const APT_MS = 300_000;

/** Ubuntu's packages differ where we need them (its chromium is a pointer to a snap), so only Debian counts. */
export function isDebian() {
  return (
    existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}

/**
 * Installs packages of Debian. Rejects when we may not, or the network is closed.
 *
 * @param {string[]} names
 */
export async function installDebianPackages(names) {
  const isRoot = process.getuid?.() === 0;
  // -n: rather fewer tests than a run that waits for somebody's password.
  const [command, before] = isRoot ? ["apt-get", []] : ["sudo", ["-n", "apt-get"]];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = /** @type {const} */ ({ env, output: "collect", timeoutMs: APT_MS });
  await run(command, [...before, "update", "-q"], options);
  await run(
    command,
    [...before, "install", "-y", "-q", "--no-install-recommends", ...names],
    options,
  );
}
