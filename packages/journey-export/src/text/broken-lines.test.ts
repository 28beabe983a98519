import fc from "fast-check";
import { expect, it } from "vitest";
import { brokenLines } from "#text/broken-lines.ts";

const style = { sizePx: 10, lineHeightPx: 14, weight: 400 } as const;

it("ends a line in a space where one was, and not within a word", () => {
  expect(brokenLines("een e-mail/brief uit Amsterdam", 45, style)).toStrictEqual([
    "een e-",
    "mail/brief ",
    "uit ",
    "Amsterd",
    "am",
  ]);
});

it("loses no space between two words, whatever the text and the width", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "-", "/"), maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 120 }), (text, widthPx) => {
      const joined = brokenLines(text, widthPx, style).join("");
      expect(joined.trim().split(/\s+/u)).toStrictEqual(text.trim().split(/\s+/u));
    }),
  );
});
