import { expect, it } from "vitest";
import { printableText, xmlText } from "#text/printable-text.ts";

it.each([
  ["a\u0000b\u001Bc\u0085d", "abcd"],
  ["half \uD83D, other half \uDE00, whole 😀", "half , other half , whole 😀"],
  ["no \uFFFE\uFFFF character", "no  character"],
  ["file\u202Egnp.exe", "filegnp.exe"],
  ["one\r\ntwo\rthree\n\tfour", "one\ntwo\nthree\n\tfour"],
  ["\u0645\u0631\u062D\u0628\u0627 \u5317\u4EAC", "\u0645\u0631\u062D\u0628\u0627 \u5317\u4EAC"],
])("of %j prints %j", (text, printed) => {
  expect(printableText(text)).toBe(printed);
});

it("writes what XML would read as markup", () => {
  expect(xmlText(`<b onload="x()">R&D</b>\u0000`)).toBe(
    "&lt;b onload=&quot;x()&quot;&gt;R&amp;D&lt;/b&gt;",
  );
});
