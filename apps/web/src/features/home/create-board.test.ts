import { expect, test, vi } from "vitest";
import { keptLink } from "#sync/kept-links.ts";
import { createBoard } from "./create-board.ts";

const wish = { from: "sample", language: "nl" } as const;
const json = (status: number, body: unknown) => async () => Response.json(body, { status });
const links = [{ role: "facilitator", secret: "s3cret", expiresAt: null }];
const board = { id: "b1", title: "Koffiemolen", language: "nl", links };

test("gives the board that the server made, and keeps the link that leads back to it", async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal("fetch", json(201, board));
  expect(await createBoard(wish)).toEqual({ ok: true, value: board });
  expect(keptLink("b1")).toBe("s3cret");
});

test.each([
  ["a lost network", async () => Promise.reject(new TypeError("failed")), { type: "Unreachable" }],
  [
    "a server that is away",
    json(503, { error: "SyncServerAway", message: "" }),
    { type: "Unreachable" },
  ],
  [
    "a refusal",
    json(400, { error: "TitleEmpty", message: "Why." }),
    { type: "Refused", message: "Why." },
  ],
  ["an answer that is no board", json(201, { hello: 1 }), { type: "Unexpected" }],
  ["an error page", async () => new Response("<h1>", { status: 500 }), { type: "Unexpected" }],
])("%s is a problem with a name", async (_case, fetch, error) => {
  vi.stubGlobal("fetch", fetch);
  expect(await createBoard(wish)).toEqual({ ok: false, error });
});
