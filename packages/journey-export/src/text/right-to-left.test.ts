import { expect, it } from "vitest";
import { isRightToLeft } from "#text/right-to-left.ts";

it.each([
  ["مرحبا hello", true],
  ["12. שלום", true],
  ["hello مرحبا", false],
  ["12 %", false],
])("%s", (text, turned) => {
  expect(isRightToLeft(text)).toBe(turned);
});
