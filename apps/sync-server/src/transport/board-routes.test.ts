import { BoardSummary, HttpRefusal, NewBoard } from "@cojourney/journey-model/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer, type TestServer } from "#testing/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.httpUrl}/sync/boards`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.httpUrl}${path}`, { headers });
const keyOf = ({ token }: NewBoard) => ({ authorization: `Bearer ${token}` });

test("a new board has an opaque id, and says what it is called", async () => {
  const body = { from: "framework", title: " Molen ", framework: "funnel", language: "nl" };
  const response = await post(JSON.stringify(body));
  expect(response.status).toBe(201);
  const made = NewBoard.parse(await response.json());
  const summary = BoardSummary.parse(made);
  expect(summary).toMatchObject({ title: "Molen", language: "nl" });
  expect(summary.id).toMatch(/^[\w-]{22}$/);

  const again = await get(`/sync/boards/${made.id}`, keyOf(made));
  expect([again.status, await again.json()]).toEqual([200, summary]);
  expect((await get(`/sync/boards/${made.id}`)).status).toBe(404);
});

test.each(["en", "nl"])(
  "the sample board opens in language %s, full of cards",
  async (language) => {
    const response = await post(JSON.stringify({ from: "sample", language }));
    const made = NewBoard.parse(await response.json());
    expect(made.language).toBe(language);
    expect(made.title).not.toBe("");
    const options = { headers: keyOf(made) };
    using ann = await new StockClient(server.boardsUrl, made.id, options).synced();
    expect(ann.cards.size).toBeGreaterThanOrEqual(60);
  },
);

test.each([
  ["no JSON", "{", "RequestMalformed", "JSON"],
  [
    "no title",
    JSON.stringify({ from: "framework", title: "  ", framework: "funnel", language: "nl" }),
    "BodyMalformed",
    "title",
  ],
  [
    "another language",
    JSON.stringify({ from: "sample", language: "xx" }),
    "BodyMalformed",
    "language",
  ],
  ["nothing", "null", "BodyMalformed", "expected object"],
  [
    "an unknown framework",
    JSON.stringify({ from: "framework", title: "t", framework: "nope", language: "en" }),
    "FrameworkUnknown",
    '"nope"',
  ],
])("a request with %s is refused with what is wrong", async (_name, body, error, part) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  const refusal = HttpRefusal.parse(await response.json());
  expect(refusal.error).toBe(error);
  expect(refusal.message).toContain(part);
});

test("another site cannot make boards here", async () => {
  const body = JSON.stringify({ from: "sample", language: "en" });
  const foreign = await post(body, { origin: "https://evil.example" });
  expect([foreign.status, HttpRefusal.parse(await foreign.json()).error]).toEqual([
    403,
    "OriginForeign",
  ]);
  const own = await post(body, { origin: server.httpUrl });
  expect(own.status).toBe(201);
});

test.each(["/sync/boards/unknown", "/sync/boards/AAAAAAAAAAAAAAAAAAAAAA", "/sync/boards/%00"])(
  "%s is no board",
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(HttpRefusal.parse(await response.json()).error).toBe("BoardUnknown");
  },
);

test("the server says that it is well, and what it does not have", async () => {
  expect(await (await get("/sync/healthz")).json()).toEqual({ status: "ok" });
  const nowhere = await get("/sync/nowhere");
  expect(nowhere.status).toBe(404);
  expect(HttpRefusal.parse(await nowhere.json()).error).toBe("PathUnknown");
});
