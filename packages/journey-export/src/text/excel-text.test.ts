import { expect, it } from "vitest";
import { excelText, storedText } from "#text/excel-text.ts";

it("keeps what Excel would read as a letter", () => {
  expect(excelText("_x0041_ and _x00_")).toBe("_x005F_x0041_ and _x00_");
  expect(storedText(excelText("_x0041_ and _x00_"))).toBe("_x0041_ and _x00_");
});
