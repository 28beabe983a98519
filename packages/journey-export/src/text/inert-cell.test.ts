import fc from "fast-check";
import { expect, it } from "vitest";
import { activeText, inertText } from "#text/inert-cell.ts";

it.each([
  "=1+1",
  "+31 6",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠a",
  "  =1",
  "\u202E=1",
  "\u0007@a",
])("puts an apostrophe before %j", (text) => {
  expect(inertText(text)).toBe(`'${text}`);
});

it("leaves other text as it is", () => {
  expect(inertText("Klant belt: 2 = te vaak")).toBe("Klant belt: 2 = te vaak");
  expect(inertText("'t Hart")).toBe("'t Hart");
});

it("gives back whatever was made inert", () => {
  const cells = fc.string({ unit: fc.constantFrom("'", "=", "-", "a", "\t", "＝", " ", "\u202E") });
  fc.assert(fc.property(cells, (text) => activeText(inertText(text)) === text));
});
