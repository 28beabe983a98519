import { fork } from "node:child_process";
import { Refused } from "./refused.mjs";

/** First pause before a restart, in ms; it doubles with every failure in a row. */
const FIRST_PAUSE_MS = 250;
/** Longest pause before a restart, in ms: the server comes back soon after its trouble is over. */
const LONGEST_PAUSE_MS = 10_000;
/** A program that ran this long, in ms, has recovered: its next restart is quick again. */
const RECOVERED_AFTER_MS = 60_000;
/** Time to end in peace after SIGTERM, in ms. */
const PATIENCE_MS = 10_000;

/**
 * @typedef {object} Program
 * @property {string} name as a person knows it
 * @property {string} script
 * @property {string[]} [args]
 * @property {string} execPath
 * @property {string[]} [execArgv]
 * @property {string} cwd
 * @property {(port: number | undefined) => NodeJS.ProcessEnv} env asked at every start, with the port it had before
 * @property {(line: string) => void} say
 */

/** @typedef {{ ready: Promise<number>, stop: () => Promise<void> }} Keeper */

/**
 * Runs a server and starts it again when it dies, until told to stop.
 *
 * The server says `{type: "ready", port}` over IPC; `ready` resolves with that port, and rejects when the very first
 * start fails: a server that never worked is a fault to show, not to retry. It runs outside our process group, so that
 * Ctrl-C reaches only us and the programs end in order.
 *
 * @param {Program} program
 * @returns {Keeper}
 */
export function keepRunning(program) {
  const { name, say } = program;
  /** @type {number | undefined} */
  let port;
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  /** @type {NodeJS.Timeout | undefined} */
  let pause;
  let isStopping = false;
  let failuresInARow = 0;
  /** @type {(port: number) => void} */
  let resolve;
  /** @type {(error: Error) => void} */
  let reject;
  /** @type {Promise<number>} */
  const ready = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
    start();
  });

  function start() {
    const startedAt = Date.now();
    const started = fork(program.script, program.args ?? [], {
      cwd: program.cwd,
      env: program.env(port),
      execPath: program.execPath,
      execArgv: program.execArgv ?? [],
      detached: process.platform !== "win32",
    });
    child = started;
    started.on("message", (message) => {
      const announced = portOf(message);
      if (announced === undefined) return;
      if (port !== undefined) say(`${name} is back.`);
      port = announced;
      resolve(port);
    });
    started.once("error", (error) => reject(error));
    started.once("exit", (code, signal) => {
      child = undefined;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      if (isStopping) return;
      if (port === undefined) {
        reject(
          new Refused(`${name} ${how} before it was ready; what went wrong is printed above.`),
        );
        return;
      }
      if (Date.now() - startedAt > RECOVERED_AFTER_MS) failuresInARow = 0;
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failuresInARow, LONGEST_PAUSE_MS);
      failuresInARow += 1;
      say(`${name} ${how}; starting it again.`);
      pause = setTimeout(start, pauseMs);
    });
  }

  return {
    ready,
    stop: async () => {
      isStopping = true;
      clearTimeout(pause);
      if (child) await end(child, name, say);
    },
  };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} name
 * @param {(line: string) => void} say
 */
async function end(child, name, say) {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // Windows has no SIGTERM; there the closed IPC channel is the sign to stop.
  if (process.platform === "win32") child.disconnect();
  else child.kill("SIGTERM");
  const patience = setTimeout(() => {
    say(`${name} did not end within ${PATIENCE_MS / 1000} seconds and is cut off.`);
    child.kill("SIGKILL");
  }, PATIENCE_MS);
  await ended;
  clearTimeout(patience);
}

/** @param {unknown} message */
function portOf(message) {
  if (typeof message !== "object" || message === null) return undefined;
  const { type, port } = /** @type {{ type?: unknown, port?: unknown }} */ (message);
  return type === "ready" && typeof port === "number" ? port : undefined;
}
