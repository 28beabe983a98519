/**
 * The real PostgreSQL and Redis that the tests start for themselves, on a port and in a folder of their own. A service
 * of this machine is never touched.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { installDebianPackages, isDebian } from "./debian.mjs";

/**
 * @typedef {object} Services
 * @property {string | undefined} postgresBin the folder with PostgreSQL's programs
 * @property {string | undefined} redisServer the program
 */

/** Where Debian, Homebrew and the PostgreSQL project put its programs. */
const postgresPlaces = [
  "/usr/lib/postgresql",
  "/opt/homebrew/opt",
  "/usr/local/opt",
  "/Library/PostgreSQL",
];

/**
 * What of them is on this machine. Installs nothing.
 *
 * @returns {Services}
 */
export function findServices() {
  const onPath = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const postgres = [process.env.POSTGRES_BIN, ...onPath, ...postgresPlaces.flatMap(versionsIn)];
  const redis = [
    process.env.REDIS_SERVER,
    ...onPath.flatMap((folder) =>
      ["redis-server", "valkey-server"].map((name) => path.join(folder, name)),
    ),
  ];
  return {
    postgresBin: postgres.find((folder) => folder && hasPostgres(folder)),
    redisServer: redis.find((file) => file && existsSync(file)),
  };
}

/**
 * What of them is on this machine, after getting what is missing from Debian where that works.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<Services>}
 */
export async function ensureServices(say) {
  const found = findServices();
  const wanted = [
    ...(found.postgresBin ? [] : ["postgresql"]),
    ...(found.redisServer ? [] : ["redis-server"]),
  ];
  if (wanted.length === 0 || !isDebian()) return found;
  say(`Installing Debian's ${wanted.join(" and ")} for the tests of several servers ...`);
  try {
    await installDebianPackages(wanted);
  } catch (error) {
    say(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
  }
  return findServices();
}

/**
 * What to say about the tests that cannot run; undefined when all can.
 *
 * @param {Services} services
 */
export function missingServices({ postgresBin, redisServer }) {
  const missing = [
    ...(postgresBin ? [] : ["PostgreSQL (set POSTGRES_BIN to the folder of its programs)"]),
    ...(redisServer ? [] : ["Redis (set REDIS_SERVER to its program)"]),
  ];
  if (missing.length === 0) return undefined;
  return `TESTS OF POSTGRES AND OF SEVERAL SERVERS DID NOT RUN (they count as skipped): install ${missing.join(" and ")}.`;
}

/**
 * The environment that hands them to the tests.
 *
 * @param {Services} services
 */
export const servicesEnv = ({ postgresBin, redisServer }) => ({
  POSTGRES_BIN: postgresBin ?? "",
  REDIS_SERVER: redisServer ?? "",
});

/** @param {string} folder */
function hasPostgres(folder) {
  return ["initdb", "postgres"].every((name) => existsSync(path.join(folder, name)));
}

/**
 * The `bin` folders below a folder of versions, the newest first.
 *
 * @param {string} folder
 */
function versionsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^(postgresql@?)?\d*(\.\d+)?$/.test(name))
    .toSorted((a, b) => b.localeCompare(a, "en", { numeric: true }))
    .map((name) => path.join(folder, name, "bin"));
}
