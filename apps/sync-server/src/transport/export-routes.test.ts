import { HttpRefusal, type NewBoard } from "@cojourney/journey-model/protocol";
import { readBoardFile } from "@cojourney/journey-export";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBoard } from "#testing/made-boards.ts";
import { openTestServer, type TestServer } from "#testing/test-server.ts";

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await openTestServer();
  board = await makeBoard(server.httpUrl, { from: "sample", language: "nl" });
});
afterAll(() => server[Symbol.asyncDispose]());

const ask = (query: string, headers: Record<string, string> = keyOf(board)) =>
  fetch(`${server.httpUrl}/sync/boards/${board.id}/export?${query}`, { headers });
const keyOf = ({ token }: NewBoard) => ({ authorization: `Bearer ${token}` });

test("a program with a key gets a board as it is committed, in the format that it asks for", async () => {
  const json = await ask("format=json");
  expect(json.headers.get("content-type")).toBe("application/json");
  const read = readBoardFile(new Uint8Array(await json.arrayBuffer()));
  expect(read.ok && read.value.board.meta.title).toBe(board.title);

  const slides = await ask("format=pptx&language=en&client=Maalsteeg&facilitator=Noor");
  expect(slides.status).toBe(200);
  expect(slides.headers.get("content-disposition")).toMatch(
    /^attachment; filename="\d{4}-\d\d-\d\d_maalsteeg_[a-z0-9-]+_current_en\.pptx"$/,
  );
  expect(slides.headers.get("cache-control")).toBe("no-store");
  expect(Buffer.from(await slides.arrayBuffer()).toString("latin1", 0, 2)).toBe("PK");
});

test("a format that reads fonts finds them", async () => {
  const svg = await ask("format=pdf");
  expect(Buffer.from(await svg.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
});

test("a journey that is not there is named, and so are those that are", async () => {
  const response = await ask("format=json&journey=nowhere");
  const { error, message } = HttpRefusal.parse(await response.json());
  expect([response.status, error]).toEqual([404, "JourneyUnknown"]);
  expect(message).toMatch(/^There is no journey "nowhere"\. On this board are: \S+/u);
  const [, known = ""] = /are: (.+?)[,.]/u.exec(message) ?? [];
  expect((await ask(`format=markdown&journey=${known}`)).status).toBe(200);
});

test("who may not open the board hears what they would hear of one that is not there", async () => {
  const page = { ...keyOf(board), origin: "https://elsewhere.example" };
  for (const headers of [{}, { authorization: "Bearer none" }, page])
    expect((await ask("format=json", headers)).status).toBe(404);
});

test.each([
  ["", "There are these formats: "],
  ["format=docx", "There are these formats: "],
  ["format=json&language=fr", "language"],
  [`format=json&client=${"x".repeat(201)}`, "client"],
  ["format=json&colour=red", "colour"],
])("?%s is refused with the reason", async (query, reason) => {
  const response = await ask(query);
  const { error, message } = HttpRefusal.parse(await response.json());
  expect([response.status, error]).toEqual([400, "QueryMalformed"]);
  expect(message).toContain(reason);
});
