import { expect, it } from "vitest";
import { markdownLine, markdownParagraphs } from "#text/markdown-text.ts";

it("leaves ordinary words readable", () => {
  const text = "Kost 12,50 (incl. btw) - snake_case & co: 3 x 4 = 12!";
  expect(markdownLine(text)).toBe(text);
});

it.each([
  ["# no heading", String.raw`\# no heading`],
  ["- no item", String.raw`\- no item`],
  ["1. no list", String.raw`1\. no list`],
  ["> no quotation", String.raw`\> no quotation`],
  ["*no* _emphasis_", String.raw`\*no\* \_emphasis\_`],
  ["<script>alert(1)</script>", String.raw`\<script>alert(1)\</script>`],
  ["[no](javascript:link)", String.raw`\[no\](javascript:link)`],
  ["`no code` | no cell", String.raw`\`no code\` \| no cell`],
  ["&lt;", String.raw`\&lt;`],
])("says %s and does nothing", (text, escaped) => {
  expect(markdownLine(text)).toBe(escaped);
});

it("keeps lines and paragraphs, and escapes each line", () => {
  expect(markdownParagraphs("one\n- two\n\n\n    three")).toBe("one  \n\\- two\n\nthree");
});
