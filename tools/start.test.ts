import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { root } from "./toolchain.mjs";

const execute = promisify(execFile);

let data: string | undefined;
let started: ChildProcess | undefined;
afterEach(() => {
  started?.kill("SIGKILL");
  if (data) rmSync(data, { recursive: true, force: true });
});

/** `npm start` without npm, on a data folder of its own. */
function start(env: NodeJS.ProcessEnv): {
  readonly process: ChildProcess;
  readonly printed: () => string;
} {
  data = mkdtempSync(path.join(tmpdir(), "cojourney-data-"));
  const child = spawn(process.execPath, ["tools/start.mjs"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, DATA_DIR: data, ...env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  started = child;
  return { process: child, printed: () => printed };
}

/** The processes that one process started, by id. */
async function childrenOf(pid: number): Promise<readonly number[]> {
  const { stdout } = await execute("ps", ["-A", "-o", "pid=,ppid="]);
  const pairs = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, parent]) => parent === pid).map(([child = 0]) => child);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("says in one sentence what to do when the port is taken, before it builds anything", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const address = other.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const run = start({ PORT: String(port) });
  const [code] = await once(run.process, "close");
  other.close();
  expect(code).toBe(1);
  expect(run.printed()).toBe(
    `Port ${port} is taken by another program: stop that one, or choose another port, for example: PORT=${port + 1} npm start\n`,
  );
});

test("serves the app and /sync on one port, brings the sync server back, and leaves nothing behind on Ctrl-C", async () => {
  const run = start({ PORT: "0", HOST: "127.0.0.1" });
  const origin = await vi.waitFor(
    () => {
      const ready = /ready: (http:\/\/[\d.]+:\d+)/.exec(run.printed())?.[1];
      if (run.process.exitCode === null && !ready) throw new Error(`Not ready:\n${run.printed()}`);
      return ready;
    },
    { timeout: 280_000, interval: 100 },
  );
  expect(run.printed()).toContain("Cojourney is ready");
  expect((await fetch(`${origin}/`)).status).toBe(200);
  const unknownBoard = (): Promise<number> =>
    fetch(`${origin}/sync/boards/unknown`).then(({ status }) => status);
  expect(await unknownBoard()).toBe(404);

  const children = await childrenOf(run.process.pid ?? 0);
  expect(children).toHaveLength(2);
  const [syncServer = 0] = children;
  process.kill(syncServer, "SIGKILL");
  await vi.waitFor(() => expect(run.printed()).toContain("The sync server is back."), {
    timeout: 60_000,
    interval: 50,
  });
  expect(await unknownBoard()).toBe(404);

  const all = [...children, ...(await childrenOf(run.process.pid ?? 0))];
  run.process.kill("SIGINT");
  const [code] = await once(run.process, "close");
  expect(code).toBe(0);
  expect(all.filter(isRunning)).toEqual([]);
});
