import { expect, it } from "vitest";
import { sayableInXml, xmlText } from "#text/xml-text.ts";

it("leaves out what XML cannot say, and keeps the rest", () => {
  expect(sayableInXml("a\u0000b\u0008c\u001Fd\uFFFEe\uFFFFf")).toBe("abcdef");
  expect(sayableInXml("\uD800half\uDC00")).toBe("half");
  expect(sayableInXml("tab\tline\nemoji 🧭 שלום")).toBe("tab\tline\nemoji 🧭 שלום");
});

it("escapes what would end a text or an attribute", () => {
  expect(xmlText(`<b a="x">&</b>\r`)).toBe("&lt;b a=&quot;x&quot;&gt;&amp;&lt;/b&gt;&#13;");
});
