import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type } from "#layout/metrics.ts";
import { textWidth } from "#layout/text-width.ts";
import { wrapText } from "#layout/wrap-text.ts";
import { testProperty } from "#testing/property.ts";

const WIDTH_PX = 120;
const family = "👨‍👩‍👧‍👦";
const wrap = (text: string, maxLines?: number) => wrapText(text, WIDTH_PX, type.card, maxLines);

describe("wrapText", () => {
  test("breaks between words, and keeps the breaks that were typed", () => {
    expect(wrap("The grinder annoys me every single morning")).toEqual([
      "The grinder",
      "annoys me every",
      "single morning",
    ]);
    expect(wrap("one\ntwo\r\nthree\rfour")).toEqual(["one", "two", "three", "four"]);
  });

  test("breaks after a hyphen or a slash", () => {
    expect(wrap("koffiemolen-liefhebber")).toEqual(["koffiemolen-", "liefhebber"]);
    expect(wrap("webwinkel/showroom/beurs")).toEqual(["webwinkel/", "showroom/beurs"]);
  });

  test("an empty text is one empty line", () => {
    expect(wrap("")).toEqual([""]);
    expect(wrap("\n")).toEqual(["", ""]);
  });

  test("cuts a word that is wider than a line", () => {
    const word = "m".repeat(30);
    expect(wrap(word).length).toBeGreaterThan(1);
    expect(wrap(word).join("")).toBe(word);
  });

  test("never cuts inside what people see as one letter", () => {
    const lines = wrap(family.repeat(9));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.replaceAll(family, "")).toBe("");
    const marked = wrap("e\u0301".repeat(40));
    for (const line of marked.slice(1)) expect(line.startsWith("e")).toBe(true);
  });

  test("text that is read from right to left keeps its letters in order", () => {
    const hebrew = "המטחנה מעצבנת אותי כל בוקר מחדש";
    expect(wrap(hebrew).join(" ")).toBe(hebrew);
  });

  test("ends the last line in an ellipsis when something is left", () => {
    const lines = wrap("one two three four five six seven eight nine ten", 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    expect(textWidth(lines[1]!, type.card)).toBeLessThanOrEqual(WIDTH_PX);
    expect(wrap("one two", 2)).toEqual(["one two"]);
  });
});

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom("a", "koffie", "m".repeat(40), family, "שלום", "-", "/", " ", "\n", "\t"),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(" ")),
);

testProperty("wrapped text keeps every letter, in order", { runs: 500 }, texts, (text) => {
  expect(wrap(text).join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
});

testProperty("a word that fits a line is never cut", { runs: 500 }, texts, (text) => {
  const lines = wrap(text);
  for (const word of text.split(/[\s\-/]+/u))
    if (textWidth(word, type.card) <= WIDTH_PX / 4)
      expect(lines.some((line) => line.includes(word))).toBe(true);
});

testProperty("no line is wider than the box", { runs: 500 }, texts, (text) => {
  for (const line of wrap(text)) {
    const letters = [...new Intl.Segmenter().segment(line)];
    if (letters.length > 1)
      expect(textWidth(line, type.card)).toBeLessThanOrEqual(WIDTH_PX + 0.001);
  }
});

testProperty(
  "with a number of lines there are never more, and the last is no wider",
  { runs: 500 },
  fc.tuple(texts, fc.integer({ min: 1, max: 4 })),
  ([text, maxLines]) => {
    const lines = wrap(text, maxLines);
    expect(lines.length).toBeLessThanOrEqual(maxLines);
    if (lines.at(-1) !== "…")
      expect(textWidth(lines.at(-1)!, type.card)).toBeLessThanOrEqual(WIDTH_PX + 0.001);
  },
);
