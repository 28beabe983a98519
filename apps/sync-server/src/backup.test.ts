import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BoardSummary, KeptStates, type KeepState } from "@cojourney/journey-model/protocol";
import { Attendee } from "#testing/attendee.ts";
import { eventually } from "#testing/eventually.ts";
import { seededRandom } from "#testing/seeded-random.ts";
import { ServerProcess } from "#testing/server-process.ts";
import { StockClient } from "#testing/stock-client.ts";
import { comeBack, createBoard, makersHeaders } from "#testing/made-boards.ts";
import { Writer } from "#testing/writer.ts";

let folder: string;
let dataDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cojourney-backup-"));
  dataDir = join(folder, "data");
});
afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs a command as an operator does, as a process of its own. */
function command(name: string, args: readonly string[], on = dataDir, more = {}): Promise<Ended> {
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { env: { PATH, NODE_COMPILE_CACHE, DATA_DIR: on, ...more } },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}` }),
    );
  });
}

/** What is kept of a board as it was; with a body, after keeping it now. */
async function states(httpUrl: string, boardId: string, body?: KeepState): Promise<KeptStates> {
  const headers = { ...makersHeaders(boardId), "content-type": "application/json" };
  const answer = await fetch(
    `${httpUrl}/sync/boards/${boardId}/states`,
    body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers },
  );
  return KeptStates.parse(await answer.json());
}

test("the drill: backed up under load, killed, restored elsewhere, and what was acknowledged is there", async () => {
  const file = join(folder, "boards.backup");
  const server = await ServerProcess.start(dataDir);
  const boardId = await createBoard(server.httpUrl);
  const stopped = new AbortController();
  const writers = [1, 2, 3].map((n) => new Writer(`w${n}`, seededRandom(n)));
  let acknowledged = 0;
  const writing = writers.map((writer) =>
    writer.write(server.boardsUrl, boardId, stopped.signal, () => acknowledged++),
  );
  await eventually(() => expect(acknowledged).toBeGreaterThan(100));
  stopped.abort();
  await Promise.all(writing);
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  const before = ann.cards.toJSON();
  const kept = await states(server.httpUrl, boardId, { label: "Lunch" });
  const goesOn = new AbortController();
  const others = new Writer("other", seededRandom(9));
  let meanwhile = 0;
  const load = others.write(server.boardsUrl, boardId, goesOn.signal, () => meanwhile++);
  await eventually(() => expect(meanwhile).toBeGreaterThan(10));

  const backup = await command("backup", [file]);
  expect(backup).toMatchObject({ code: 0, said: expect.stringContaining("1 boards") });
  const atBackup = meanwhile;
  await eventually(() => expect(meanwhile).toBeGreaterThan(atBackup));
  await server.stop("SIGKILL");
  goesOn.abort();
  await load;
  expect((await readdir(folder)).filter((name) => name.startsWith("boards"))).toEqual([
    "boards.backup",
  ]);

  const elsewhere = join(folder, "elsewhere");
  const restored = await command("restore", [file], elsewhere);
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining("1 boards") });
  await copyFile(join(dataDir, "link-key"), join(elsewhere, "link-key"));
  await using again = await ServerProcess.start(elsewhere);
  using joiner = await new StockClient(again.boardsUrl, boardId).synced();
  expect(joiner.cards.toJSON()).toMatchObject(before);
  // The server may have kept one more by itself meanwhile: the writers take cards away too.
  expect((await states(again.httpUrl, boardId)).states).toEqual(
    expect.arrayContaining([...kept.states]),
  );
  for (const writer of writers) expect(writer.lostIn(joiner.cards)).toEqual([]);

  // Whoever was there brings back what the backup could not have.
  const client = others.connect(again.boardsUrl, boardId);
  await client.synced();
  await eventually(() => expect(client.sent > 0 && client.saved.at(-1)).toBe(client.sent));
  await eventually(() => expect(others.lostIn(joiner.cards)).toEqual([]));
  others.leave();
  console.info(
    `Drill: ${acknowledged} acknowledged before the backup, ${meanwhile} around it, lost 0`,
  );
}, 60_000);

test("one board goes back to what it was, while people are on it and others are untouched", async () => {
  const file = join(folder, "boards.backup");
  await using server = await ServerProcess.start(dataDir);
  const [mine, other] = [await createBoard(server.httpUrl), await createBoard(server.httpUrl)];
  using ann = await new StockClient(server.boardsUrl, mine).synced();
  using bob = await new StockClient(server.boardsUrl, other).synced();
  ann.cards.set("kept", 1);
  await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  using leading = await new Attendee(server.boardsUrl, mine).synced();
  expect(await leading.ask({ type: "startTimer", lengthMs: 90_000 })).toBeNull();
  expect((await command("backup", [file])).code).toBe(0);
  ann.cards.set("mistake", 1);
  bob.cards.set("later", 1);
  for (const client of [ann, bob])
    await eventually(() => expect(client.saved.at(-1)).toBe(client.sent));

  const told = ann.closedForGood();
  const restored = await command("restore", [file, "--board", mine]);
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining("as it was") });
  expect(await told).toMatchObject({ code: 4410 });
  using joiner = await new StockClient(server.boardsUrl, mine).synced();
  expect(joiner.cards.toJSON()).toEqual({ kept: 1 });
  expect(bob.provider.wsconnected).toBe(true);
  expect(bob.cards.toJSON()).toEqual({ later: 1 });
  const { states: kept } = await states(server.httpUrl, mine);
  expect(kept).toMatchObject([{ reason: "restore", cards: 2 }]);

  expect((await command("erase", [mine])).code).toBe(0);
  expect(await command("restore", [file, "--board", mine])).toMatchObject({
    code: 0,
    said: expect.stringContaining("is back"),
  });
  await comeBack(server.httpUrl, mine);
  using back = await new StockClient(server.boardsUrl, mine).synced();
  expect(back.cards.toJSON()).toEqual({ kept: 1 });
  const timers = () =>
    back.workshops.flatMap((message) => (message.type === "news" ? message.news.timer : []));
  await eventually(() => expect(timers().at(-1)).toMatchObject({ lengthMs: 90_000 }));
  const unknown = await command("restore", [file, "--board", "x".repeat(22)]);
  expect(unknown).toMatchObject({ code: 1, said: expect.stringContaining("There is no board") });

  await server.stop("SIGTERM");
  expect(await command("restore", [file, "--board", mine])).toMatchObject({
    code: 0,
    said: expect.stringContaining("as it was"),
  });
  await using again = await ServerProcess.start(dataDir);
  using tabFromBefore = new StockClient(again.boardsUrl, mine, { doc: back.doc });
  expect(await tabFromBefore.closedForGood()).toMatchObject({ code: 4410 });
}, 60_000);

test("an erased board leaves no trace in any file, while the server runs and after", async () => {
  await using server = await ServerProcess.start(dataDir);
  const [secret, other] = [await createBoard(server.httpUrl), await createBoard(server.httpUrl)];
  const canary = "canary-of-an-erased-board";
  using ann = await new StockClient(server.boardsUrl, secret).synced();
  using bob = await new StockClient(server.boardsUrl, other).synced();
  for (let round = 0; round < 20; round++) {
    for (let n = 0; n < 30; n++)
      ann.cards.set(`${canary} ${n % 7}`, `${canary} ${"x".repeat(round * n * 10)}`);
    bob.cards.set(`${round}`, "stays");
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
  }
  expect(await filesWith(canary)).not.toEqual([]);

  const told = ann.closedForGood();
  const erased = await command("erase", [secret]);
  expect(erased).toMatchObject({ code: 0, said: expect.stringContaining("erased") });
  expect(await told).toMatchObject({ code: 4411 });
  expect(await filesWith(canary)).toEqual([]);
  expect(await filesWith(secret)).toEqual([]);
  expect((await fetch(`${server.httpUrl}/sync/boards/${secret}`)).status).toBe(404);
  expect((await command("erase", [secret])).said).toContain("There is no board");
  bob.cards.set("after", 1);
  await eventually(() => expect(bob.saved.at(-1)).toBe(bob.sent));
}, 60_000);

test("a facilitator erases their board by its session, and nobody else does", async () => {
  await using server = await ServerProcess.start(dataDir);
  const made = await fetch(`${server.httpUrl}/sync/boards`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ from: "framework", title: "T", framework: "funnel", language: "en" }),
  });
  const board = BoardSummary.loose().parse(await made.json());
  const url = `${server.httpUrl}/sync/boards/${board.id}`;
  const headers = { authorization: `Bearer ${String(board["token"])}` };
  expect((await fetch(url, { method: "DELETE" })).status).toBe(404);
  expect((await fetch(url, { headers })).status).toBe(200);
  expect((await fetch(url, { method: "DELETE", headers })).status).toBe(204);
  expect((await fetch(url, { headers })).status).toBe(404);
  expect((await fetch(url, { method: "DELETE", headers })).status).toBe(404);
});

test("the links of a board are printed while the server runs, and after; they open it", async () => {
  const server = await ServerProcess.start(dataDir);
  const boardId = await createBoard(server.httpUrl);
  const running = await command("links", [boardId, "https://maps.example"]);
  expect(running.code).toBe(0);
  const address = /^viewer: (https:\S+)$/m.exec(running.said)?.[1] ?? "";
  const link = new URL(address);
  expect(link.pathname).toBe(`/board/${boardId}`);
  const joined = await fetch(`${server.httpUrl}/sync/boards/${boardId}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: link.hash.slice(1) }),
  });
  expect(await joined.json()).toMatchObject({ boardId, role: "viewer" });
  expect(await command("links", ["A".repeat(22)])).toEqual({
    code: 1,
    said: `There is no board ${"A".repeat(22)} here.\n`,
  });
  await server.stop("SIGTERM");
  expect(await command("links", [boardId, "https://maps.example"])).toEqual(running);
});

test("nothing that is there is overwritten unless told, and what is no backup is refused", async () => {
  const file = join(folder, "boards.backup");
  {
    await using server = await ServerProcess.start(dataDir);
    await createBoard(server.httpUrl);
    expect((await command("backup", [file])).code).toBe(0);
    expect(await command("backup", [file])).toMatchObject({
      code: 1,
      said: expect.stringContaining("there already"),
    });
    expect((await command("restore", [file, "--overwrite"])).said).toContain("stop it first");
    await server.stop("SIGTERM");
  }
  const refused = await command("restore", [file]);
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("--overwrite") });
  expect((await command("restore", [file, "--overwrite"])).code).toBe(0);
  expect((await readdir(dataDir)).filter((name) => /sqlite\.\d/.test(name))).toHaveLength(1);

  const noBackup = join(folder, "no.backup");
  await writeFile(noBackup, "not a database");
  const elsewhere = join(folder, "elsewhere");
  expect((await command("restore", [noBackup], elsewhere)).code).toBe(1);
  expect(existsSync(join(elsewhere, "cojourney.sqlite"))).toBe(false);
  const damaged = join(folder, "damaged.backup");
  const bytes = await readFile(file);
  bytes.fill(0x5a, 4_096, 12_288);
  await writeFile(damaged, bytes);
  expect((await command("restore", [damaged], elsewhere)).code).toBe(1);
  expect(existsSync(join(elsewhere, "cojourney.sqlite"))).toBe(false);

  const onPostgres = {
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    LINK_KEY: "k".repeat(43),
  };
  expect((await command("restore", [file], elsewhere, onPostgres)).said).toContain("pg_restore");
  expect((await command("backup", [join(folder, "x")], elsewhere, onPostgres)).said).toContain(
    "pg_dump",
  );
}, 60_000);

/** The files below the data folder in which a text stands. */
async function filesWith(text: string): Promise<string[]> {
  const names = await readdir(dataDir);
  const found: string[] = [];
  for (const name of names.filter((it) => !it.endsWith(".sock")))
    if ((await readFile(join(dataDir, name))).includes(text)) found.push(name);
  return found;
}
