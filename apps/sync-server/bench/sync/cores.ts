import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** The server has one core to itself, the people who use it another. */
export const SERVER_CORE = 0;
export const GENERATOR_CORE = 1;

/** Keeps a process, all its threads, on one core. False where that cannot be done: then they share. */
export function pinTo(pid: number, core: number): boolean {
  if (availableParallelism() < 2) return false;
  return spawnSync("taskset", ["-acp", String(core), String(pid)]).status === 0;
}
