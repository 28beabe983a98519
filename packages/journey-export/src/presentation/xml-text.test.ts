import { expect, it } from "vitest";
import { xmlExcelText, xmlText } from "#presentation/xml-text.ts";

it("cannot end its element or its attribute", () => {
  expect(xmlText(`</a:t>"&amp;<!--]]>`)).toBe("&lt;/a:t&gt;&quot;&amp;amp;&lt;!--]]&gt;");
});

it("holds nothing that XML forbids", () => {
  expect(xmlText("a\u0001\uDFFFb")).toBe("ab");
});

it("keeps what Excel would read as a letter", () => {
  expect(xmlExcelText("_x0041_ and _x00_")).toBe("_x005F_x0041_ and _x00_");
});
