import { MAX_PRESENCE_BYTES } from "@cojourney/journey-model/protocol";
import { expect, test } from "vitest";
import { encodePresence } from "./presence-entries.ts";
import { Presence } from "./presence.ts";

const ann = { clientId: 1, clock: 1, state: '{"cursor":[1,2]}' };

test("a newer entry is news, an older or repeated one is not", () => {
  const presence = new Presence();
  expect(presence.receive("a", [ann])).toEqual([ann]);
  expect(presence.receive("a", [ann])).toEqual([]);
  expect(presence.receive("a", [{ ...ann, clock: 0 }])).toEqual([]);
  expect(presence.receive("a", [{ ...ann, clock: 2 }])).toEqual([{ ...ann, clock: 2 }]);
});

test("nobody speaks for somebody else, and one connection speaks for one client", () => {
  const presence = new Presence();
  presence.receive("a", [ann]);
  expect(presence.receive("b", [{ ...ann, clock: 9 }])).toEqual([]);
  expect(presence.receive("a", [{ ...ann, clientId: 7 }])).toEqual([]);
  expect(presence.everyone()).toEqual([[ann]]);
});

test("who leaves is gone for the others, and may come back on another connection", () => {
  const presence = new Presence();
  presence.receive("a", [ann]);
  expect(presence.leave("a")).toEqual([{ ...ann, state: "null" }]);
  expect(presence.leave("a")).toEqual([]);
  expect(presence.receive("b", [ann])).toEqual([ann]);
});

test("who takes itself away is gone, once", () => {
  const presence = new Presence();
  presence.receive("a", [ann]);
  expect(presence.receive("a", [{ ...ann, state: "null" }])).toHaveLength(1);
  expect(presence.everyone()).toEqual([]);
  expect(presence.leave("a")).toEqual([]);
});

test.each([
  ["not JSON", "{"],
  ["a list", "[]"],
  ["a number", "1"],
  ["nested without end", `{"a":${"[".repeat(400)}${"]".repeat(400)}}`],
])("refuses a state that would harm who reads it: %s", (_name, state) => {
  expect(new Presence().receive("a", [{ ...ann, state }])).toBe("Malformed");
});

test("refuses a clock that nobody could ever pass", () => {
  expect(new Presence().receive("a", [{ ...ann, clock: Number.MAX_SAFE_INTEGER }])).toBe(
    "Malformed",
  );
});

test("300 people come in parts that a stock client may send back", () => {
  const presence = new Presence();
  const state = JSON.stringify({ name: "é".repeat(100) });
  for (let id = 1; id <= 300; id++) presence.receive(`m${id}`, [{ clientId: id, clock: 1, state }]);
  const parts = presence.everyone();
  expect(parts.flat()).toHaveLength(300);
  for (const part of parts)
    expect(encodePresence(part).length).toBeLessThanOrEqual(MAX_PRESENCE_BYTES);
});
