import { afterEach, expect, test, vi } from "vitest";
import { keepChoices, keptChoices } from "#features/export/kept-choices.ts";

const choices = { client: "Café ’t Hoekje", facilitator: "Anna", formatId: "pdf" };
const nothing = { client: "", facilitator: "", formatId: "" };
afterEach(() => vi.unstubAllGlobals());

/** A browser's storage that holds what it is given. */
function storage(initial: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test("keeps what was chosen for each board by itself", () => {
  vi.stubGlobal("localStorage", storage());
  keepChoices("one", choices);
  expect(keptChoices("one")).toEqual(choices);
  expect(keptChoices("other")).toEqual(nothing);
});

test("a storage that is refused, or holds something else, is as if nothing was kept", () => {
  vi.stubGlobal("localStorage", storage({ "cojourney/export/one": "[1" }));
  expect(keptChoices("one")).toEqual(nothing);
  vi.stubGlobal("localStorage", undefined);
  expect(() => keepChoices("one", choices)).not.toThrow();
  expect(keptChoices("one")).toEqual(nothing);
});
