import { writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";

/* A thread beside a render, which keeps its own busy: the render ends at once when it holds too much memory. */

/** How often it looks. A render grows by at most some hundred MiB in that time. */
const LOOK_MS = 50;
const maxBytes = Number(process.argv[2]);
if (!(maxBytes > 0)) throw new Error("memory-guard.ts is told how many bytes a render may hold.");

stepBack();
look();
setInterval(look, LOOK_MS);

/** Everything counts: what V8, WebAssembly and buffers hold. There is nothing to tidy up. */
function look(): void {
  if (process.memoryUsage.rss() > maxBytes) process.kill(process.pid, "SIGKILL");
}

/** People who edit go first; and when the machine runs out of memory, the system ends this and not the server. */
function stepBack(): void {
  setPriority(process.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  try {
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // Only Linux has it, and not in every container.
  }
}
