import { describe, expect, test } from "vitest";
import { toPlainName } from "#protocol/person-name.ts";

const family = "👨‍👩‍👧‍👦";

describe("toPlainName", () => {
  test.each([
    ["a plain name", "  Ann de Vries ", "Ann de Vries"],
    ["control characters", "A\u0000n\nn\u0085\u007F", "Ann"],
    ["marks that turn the reading direction", "\u202Etxt.exe\u2066\u200F\u061C", "txt.exe"],
    ["a byte order that is none", "Ann\uFFFE\uFFFF", "Ann"],
    ["letters with marks become one letter each", "Zoe\u0308", "Zo\u00EB"],
    ["an emoji of several people", family, family],
    ["nothing but marks", "\u200E \u202D", ""],
    ["markup is text like any other", "<b>Ann</b>", "<b>Ann</b>"],
  ])("%s", (_, name, plain) => {
    expect(toPlainName(name)).toBe(plain);
  });

  test("keeps forty letters, and never half of one", () => {
    expect(toPlainName("n".repeat(60))).toBe("n".repeat(40));
    expect(toPlainName(family.repeat(60))).toBe(family.repeat(40));
  });
});
