import { MAX_PRESENCE_BYTES } from "@cojourney/journey-model/protocol";
import { expect, test } from "vitest";
import { encodePresence, GONE, type PresenceEntry } from "./presence-entries.ts";
import { inParts, Presence } from "./presence.ts";

const bytesOf = (state: string): Uint8Array => new TextEncoder().encode(state);
const ann = { clientId: 1, clock: 1, state: bytesOf('{"cursor":[1,2]}') };

/** What the room does with a message. */
function tell(presence: Presence, memberId: string, ...entries: PresenceEntry[]) {
  const own = presence.ownOf(memberId, entries);
  return own ? presence.receive(memberId, own) : "NotTheirs";
}

test("a newer entry is news, an older or repeated one is not", () => {
  const presence = new Presence();
  expect(tell(presence, "a", ann)).toBe("Taken");
  expect(presence.takeNews()).toEqual([ann]);
  expect(tell(presence, "a", ann)).toBe("Stale");
  expect(tell(presence, "a", { ...ann, clock: 0 })).toBe("Stale");
  expect(presence.hasNews).toBe(false);
  expect(tell(presence, "a", { ...ann, clock: 2 })).toBe("Taken");
});

test("of many moves only the latest is told, together with the others'", () => {
  const presence = new Presence();
  const bob = { ...ann, clientId: 2 };
  for (let clock = 1; clock <= 5; clock++) tell(presence, "a", { ...ann, clock });
  tell(presence, "b", bob);
  expect(presence.takeNews()).toEqual([{ ...ann, clock: 5 }, bob]);
  expect(presence.takeNews()).toEqual([]);
});

test("nobody speaks for somebody else, and one connection speaks for one client", () => {
  const presence = new Presence();
  tell(presence, "a", ann);
  expect(tell(presence, "b", { ...ann, clock: 9 })).toBe("NotTheirs");
  expect(tell(presence, "a", { ...ann, clientId: 7 })).toBe("NotTheirs");
  expect(presence.everyone()).toEqual([ann]);
});

test("nobody speaks for a client id that belongs to another participant", () => {
  const presence = new Presence();
  expect(presence.ownOf("b", [ann], (clientId) => clientId !== 1)).toBeNull();
});

test("what a stock client repeats of others hides nothing of its own", () => {
  const presence = new Presence();
  tell(presence, "a", ann);
  expect(tell(presence, "b", ann, { ...ann, clientId: 2 })).toBe("Taken");
  expect(presence.everyone()).toHaveLength(2);
});

test("who leaves is gone for the others, and may come back on another connection", () => {
  const presence = new Presence();
  tell(presence, "a", ann);
  presence.takeNews();
  presence.leave("a");
  expect(presence.takeNews()).toEqual([{ ...ann, state: GONE }]);
  presence.leave("a");
  expect(presence.hasNews).toBe(false);
  expect(tell(presence, "b", ann)).toBe("Taken");
});

test("who takes itself away is gone, once", () => {
  const presence = new Presence();
  tell(presence, "a", ann);
  expect(tell(presence, "a", { ...ann, state: GONE })).toBe("Taken");
  expect(presence.everyone()).toEqual([]);
  presence.takeNews();
  presence.leave("a");
  expect(presence.hasNews).toBe(false);
});

test.each([
  ["not JSON", "{"],
  ["a list", "[]"],
  ["a number", "1"],
  ["nested without end", `{"a":${"[".repeat(400)}${"]".repeat(400)}}`],
  ["longer than 1 KiB", JSON.stringify({ a: "a".repeat(1_024) })],
])("refuses a state that would harm who reads it: %s", (_name, state) => {
  expect(tell(new Presence(), "a", { ...ann, state: bytesOf(state) })).toBe("Malformed");
});

test("refuses a state that is not UTF-8", () => {
  const state = Uint8Array.of(0x7b, 0xff, 0x7d);
  expect(tell(new Presence(), "a", { ...ann, state })).toBe("Malformed");
});

test("refuses a clock that nobody could ever pass, at first and as a leap", () => {
  const presence = new Presence();
  expect(tell(presence, "a", { ...ann, clock: Number.MAX_SAFE_INTEGER })).toBe("Malformed");
  tell(presence, "a", ann);
  expect(tell(presence, "a", { ...ann, clock: 20_000 })).toBe("Malformed");
  expect(tell(presence, "a", { ...ann, clock: 2_000 })).toBe("Taken");
});

test("300 people come in parts that a stock client may send back", () => {
  const presence = new Presence();
  const state = bytesOf(JSON.stringify({ name: "é".repeat(200) }));
  for (let id = 1; id <= 300; id++) tell(presence, `m${id}`, { clientId: id, clock: 1, state });
  const parts = inParts(presence.everyone());
  expect(parts.flat()).toHaveLength(300);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts)
    expect(encodePresence(part).length).toBeLessThanOrEqual(MAX_PRESENCE_BYTES);
});
