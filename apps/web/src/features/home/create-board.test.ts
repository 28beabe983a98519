import { expect, test, vi } from "vitest";
import { createBoard } from "./create-board.ts";

const wish = { from: "sample", language: "nl" } as const;
const json = (status: number, body: unknown) => async () => Response.json(body, { status });
const board = { id: "b1", title: "Koffiemolen", language: "nl" };

test("gives the board that the server made", async () => {
  vi.stubGlobal("fetch", json(201, board));
  expect(await createBoard(wish)).toEqual({ ok: true, value: board });
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
