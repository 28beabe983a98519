import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepRunning } from "./keep-running.mjs";

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cojourney-keep-"));
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A server that says it is ready on the port it is given (4001 at first), and dies when asked for /die. */
const server = `
  import { createServer } from "node:http";
  const server = createServer((request, response) => {
    if (request.url === "/die") process.exit(7);
    response.end(String(process.pid));
  });
  server.listen(Number(process.env.ASKED), "127.0.0.1", () =>
    process.send({ type: "ready", port: server.address().port }));
`;

function keep(source: string): ReturnType<typeof keepRunning> {
  const script = path.join(folder, "server.mjs");
  writeFileSync(script, source);
  return keepRunning({
    name: "The server",
    script,
    cwd: folder,
    execPath: process.execPath,
    env: (port) => ({ ...process.env, ASKED: String(port ?? 0) }),
    say: (line) => said.push(line),
  });
}

const answerOf = async (port: number, url = "/"): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}${url}`)).text();

test("brings a server back on the port it had, and says so", async () => {
  const keeper = keep(server);
  const port = await keeper.ready;
  const before = await answerOf(port);
  await answerOf(port, "/die").catch(() => "it died");
  const after = await vi.waitFor(() => answerOf(port), { timeout: 60_000, interval: 50 });
  expect(after).not.toBe(before);
  await vi.waitFor(() =>
    expect(said).toEqual([
      "The server ended with code 7; starting it again.",
      "The server is back.",
    ]),
  );
  await keeper.stop();
});

test("leaves nothing running, and starts nothing again, once stopped", async () => {
  const keeper = keep(server);
  const pid = Number(await answerOf(await keeper.ready));
  await keeper.stop();
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  expect(said).toEqual([]);
});

test("does not retry a server that never worked", async () => {
  const keeper = keep("process.exit(3);");
  await expect(keeper.ready).rejects.toThrow("The server ended with code 3 before it was ready");
  await keeper.stop();
});
