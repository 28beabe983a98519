import { expect, it } from "vitest";
import { cleanLine, cleanText } from "#text/clean-text.ts";

it("leaves ordinary text, tabs and emoji as they are", () => {
  const text = "Café ’t Hoekje:\t12 % ☕ 👩‍👧 مرحبا";
  expect(cleanText(text)).toBe(text);
});

it("makes every line break one", () => {
  expect(cleanText("a\r\nb\rc\u2028d\u000Be")).toBe("a\nb\nc\nd\ne");
});

it("drops control characters, halves of letters, noncharacters and turned directions", () => {
  expect(cleanText("a\u0000b\u001B[31mc\uD800d\uDC00e\uFFFEf\u{1FFFF}g\u202Eh\u2066i")).toBe(
    "ab[31mcdefghi",
  );
});

it("puts a text on one line", () => {
  expect(cleanLine("  a\n\n b\tc ")).toBe("a b c");
});
