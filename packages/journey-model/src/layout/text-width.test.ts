import { expect, test } from "vitest";
import { type } from "#layout/metrics.ts";
import { textWidth } from "#layout/text-width.ts";

test("letters are as wide as in Inter, by weight", () => {
  const at1000 = (weight: 400 | 500 | 600) => ({ sizePx: 1_000, lineHeightPx: 0, weight });
  expect(textWidth("A", at1000(400))).toBe(690);
  expect(textWidth("A", at1000(500))).toBe(709);
  expect(textWidth("AA", at1000(500))).toBe(2 * 709);
});

test.each([
  ["a combining accent", "\u0301"],
  ["a zero-width space", "\u200B"],
  ["a zero-width joiner", "\u200D"],
  ["a mark of direction", "\u200F"],
  ["a word joiner", "\u2060"],
  ["a variation selector", "\uFE0F"],
])("%s takes no room", (_, mark) => {
  expect(textWidth(`a${mark}`, type.card)).toBe(textWidth("a", type.card));
});

test("what Inter has no letter for counts as a square, so that it never flows over", () => {
  expect(textWidth("字", type.card)).toBe(type.card.sizePx);
  expect(textWidth("🫖", type.card)).toBe(type.card.sizePx);
});
