import { expect, test } from "vitest";
import { isSameName } from "#features/share/same-name.ts";

test.each([
  ["Van handmolen naar elektrisch", "Van handmolen naar elektrisch", true],
  ["  van Handmolen  naar elektrisch ", "Van handmolen naar elektrisch", true],
  ["Cafe\u0301", "Caf\u00e9", true],
  ["", "Van handmolen", false],
  ["Van handmole", "Van handmolen", false],
])("%j typed for %j: %s", (typed, name, isSame) => {
  expect(isSameName(typed, name)).toBe(isSame);
});
