import { sayableInXml, xmlText } from "#text/xml-text.ts";

/** Longest text that Excel takes in a cell, in UTF-16 code units; one more and it offers to repair the file. */
export const MAX_CELL_LENGTH = 32_767;

/** The text that a cell can hold: what is too long for Excel is cut, and ends with an ellipsis. */
export function cellText(text: string): string {
  const whole = sayableInXml(text);
  if (whole.length <= MAX_CELL_LENGTH) return whole;
  const cut = whole.slice(0, MAX_CELL_LENGTH - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}

/** The same between the tags of a cell. `_x0041_` means "A" to Excel, so that its underscore is spelled out. */
export function cellXml(text: string): string {
  return xmlText(cellText(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

/** The text of a cell that a spreadsheet stored. */
export function storedText(stored: string): string {
  return stored.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
