import path from "node:path";
import { endCommands } from "./run.mjs";
import { Refused } from "./refused.mjs";
import { keepRunning } from "./keep-running.mjs";
import {
  checkNode,
  ensureBuilt,
  ensureInstalled,
  pinnedNode,
  root,
  toolEnv,
} from "./toolchain.mjs";
import { readSettings } from "./settings.mjs";
import { freePort, readPort, webAddresses, whyPortIsTaken } from "./web-port.mjs";

/** How long the first answer may take, in ms. In development Next compiles the page first. */
const FIRST_ANSWER_MS = 120_000;

/** How often we look whether npm is still there, in ms. */
const PARENT_LOOK_MS = 500;

/** @param {string} line */
const say = (line) => console.log(line);

/**
 * Installs and builds what is needed, then runs the sync server and the web app until Ctrl-C or SIGTERM.
 *
 * @param {"production" | "development"} mode
 */
export async function serve(mode) {
  /** Stopped in this order: the sync server says goodbye to its sockets through the web app. @type {import("./keep-running.mjs").Keeper[]} */
  const keepers = [];
  let isStopping = false;
  const stop = async (/** @type {number} */ exitCode) => {
    if (isStopping) return;
    isStopping = true;
    endCommands();
    for (const keeper of keepers) await keeper.stop();
    process.exit(exitCode);
  };
  // npm passes on a Ctrl-C that the terminal sent us already, so the second of two is no second wish.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      if (!isStopping) say("Stopping ...");
      void stop(0);
    });
  whenNpmIsGone(() => void stop(0));

  try {
    await serveUntilStopped(mode, keepers);
  } catch (error) {
    if (isStopping) return;
    console.error(error instanceof Refused ? error.message : error);
    await stop(1);
  }
}

/**
 * Where npm starts us through a shell, a SIGTERM to npm ends npm and the shell but never reaches us. So we look.
 *
 * @param {() => void} then
 */
function whenNpmIsGone(then) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = () => process.ppid === parent || then();
  setInterval(look, PARENT_LOOK_MS).unref();
}

/**
 * @param {"production" | "development"} mode
 * @param {import("./keep-running.mjs").Keeper[]} keepers
 */
async function serveUntilStopped(mode, keepers) {
  const isDevelopment = mode === "development";
  checkNode();
  readSettings(root);
  const { PORT } = process.env;
  const host = process.env.HOST || undefined;
  const wantedPort = readPort(PORT);
  const taken = await whyPortIsTaken(wantedPort, host);
  if (taken) throw new Refused(taken);

  await ensureInstalled(say);
  if (!isDevelopment) await ensureBuilt(say);

  const common = { execPath: pinnedNode, say };
  const shared = { ...toolEnv(), NODE_ENV: mode };
  // A watcher restarts the server by itself, so it must know the port beforehand.
  const syncPort = process.env.SYNC_PORT || String(isDevelopment ? await freePort() : 0);
  const sync = keepRunning({
    ...common,
    name: "The sync server",
    cwd: path.join(root, "apps/sync-server"),
    script: "src/main.ts",
    execArgv: isDevelopment ? ["--watch", "--watch-preserve-output"] : [],
    env: (port) => ({
      ...shared,
      SYNC_HOST: process.env.SYNC_HOST || "127.0.0.1",
      SYNC_PORT: String(port ?? syncPort),
      DATA_DIR: path.resolve(root, process.env.DATA_DIR || "data"),
      LOG_LEVEL: process.env.LOG_LEVEL || "warn",
    }),
  });
  keepers.push(sync);
  const syncOrigin = `http://127.0.0.1:${await sync.ready}`;

  const web = keepRunning({
    ...common,
    name: "The web app",
    cwd: path.join(root, "apps/web"),
    script: "front-door/main.ts",
    args: isDevelopment ? ["--dev"] : [],
    env: (port) => ({ ...shared, PORT: String(port ?? wantedPort), SYNC_ORIGIN: syncOrigin }),
  });
  keepers.push(web);
  const { local, network } = webAddresses(await web.ready, host);
  await firstAnswer(local);
  const others = network.length > 0 ? ` (others on your network: ${network.join(", ")})` : "";
  say(`Cojourney is ready: ${local}${others}. Stop it with Ctrl-C.`);
}

/**
 * Resolves once a page is really served, not when a port is merely open.
 *
 * @param {string} address
 */
async function firstAnswer(address) {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(FIRST_ANSWER_MS),
    redirect: "manual",
  });
  await response.arrayBuffer();
  if (response.status >= 500)
    throw new Refused(
      `The web app answers its first page with ${response.status}; what went wrong is printed above.`,
    );
}
