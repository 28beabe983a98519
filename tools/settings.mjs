import { existsSync } from "node:fs";
import path from "node:path";
import { Refused } from "./refused.mjs";

/**
 * Takes the settings in .env, if there is one, into the environment. What the environment says already wins.
 *
 * @param {string} folder
 */
export function readSettings(folder) {
  const file = path.join(folder, ".env");
  if (!existsSync(file)) return;
  if (!process.loadEnvFile)
    throw new Refused(
      "Reading .env needs Node 20.12 or newer: update Node, or set the variables in the shell.",
    );
  process.loadEnvFile(file);
}
