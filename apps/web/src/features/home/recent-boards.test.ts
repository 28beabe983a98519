import { beforeEach, expect, test, vi } from "vitest";

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
};

beforeEach(() => {
  stored.clear();
  vi.resetModules();
  vi.stubGlobal("localStorage", storage);
});

const off = () => {
  throw new Error("SecurityError");
};

const open = () => import("./recent-boards.ts");

test("a board that is opened again moves to the top and is not listed twice", async () => {
  const { recentBoards, rememberBoard } = await open();
  rememberBoard({ id: "a", title: "A" });
  rememberBoard({ id: "b", title: "B" });
  rememberBoard({ id: "a", title: "A, renamed" });
  expect(recentBoards().map((board) => board.title)).toEqual(["A, renamed", "B"]);
});

test("the list keeps the same identity until it changes", async () => {
  const { forgetBoard, recentBoards, rememberBoard } = await open();
  rememberBoard({ id: "a", title: "A" });
  const before = recentBoards();
  expect(recentBoards()).toBe(before);
  forgetBoard("a");
  expect(recentBoards()).toEqual([]);
});

test.each(["", "{", "null", '{"id":"a"}', '[{"id":1}]'])(
  "%j in storage is no list",
  async (junk) => {
    stored.set("cojourney.recent-boards", junk);
    expect((await open()).recentBoards()).toEqual([]);
  },
);

test("one unreadable entry does not cost the others", async () => {
  stored.set("cojourney.recent-boards", '[{"id":""},{"id":"b","title":"B","openedAt":1}]');
  expect((await open()).recentBoards()).toHaveLength(1);
});

test("storage that is switched off gives an empty list and no error", async () => {
  vi.stubGlobal("localStorage", { getItem: off, setItem: off });
  const { recentBoards, rememberBoard } = await open();
  rememberBoard({ id: "a", title: "A" });
  expect(recentBoards()).toEqual([]);
});
