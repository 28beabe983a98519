import { spawn } from "node:child_process";
import { constants } from "node:os";
import { Refused } from "./refused.mjs";

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {"inherit" | "collect"} [output] `collect` keeps it for the caller instead of showing it
 * @property {number} [timeoutMs]
 */

/** A command that ran and said no. */
export class CommandFailed extends Refused {
  /**
   * @param {string} command
   * @param {string} how
   * @param {string} output
   */
  constructor(command, how, output) {
    super(`${command} ${how}.`);
    this.output = output;
  }
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a command to its end and resolves with what it printed (only when collected). Throws CommandFailed otherwise.
 *
 * It gets a process group of its own, so that stopping us stops all that it started too.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env, output = "inherit", timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const pipe = output === "collect" ? "pipe" : "inherit";
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", pipe, pipe],
      detached: process.platform !== "win32",
      shell: command.endsWith(".cmd"),
      windowsHide: true,
    });
    running.add(child);
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => endGroup(child, "SIGKILL"), timeoutMs);
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (printed += text));
    const name = [command, ...args].join(" ");
    child.once("error", (error) => {
      running.delete(child);
      clearTimeout(timer);
      reject(new CommandFailed(name, `did not start: ${error.message}`, printed));
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      clearTimeout(timer);
      if (code === 0) resolve(printed);
      else
        reject(
          new CommandFailed(
            name,
            signal ? `was ended by ${signal}` : `ended with code ${code}`,
            printed,
          ),
        );
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  try {
    if (process.platform === "win32" || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has just ended by itself.
  }
}

/** Ends every command that is still running, with all that it started. */
export function endCommands() {
  for (const child of running) endGroup(child, "SIGTERM");
}

/** Makes Ctrl-C and SIGTERM end the running command and then us, for programs that do nothing else on them. */
export function endCommandsOnSignals() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.once(signal, () => {
      endCommands();
      process.exit(128 + constants.signals[signal]);
    });
}
