import { shortText } from "#text/cut-text.ts";
import { excelText } from "#text/excel-text.ts";
import { sayableInXml, xmlText } from "#text/xml-text.ts";

/** Longest text that Excel takes in a cell, in UTF-16 code units; one more and it offers to repair the file. */
export const MAX_CELL_LENGTH = 32_767;

/** The text that a cell can hold: what is too long for Excel is cut, and ends with an ellipsis. */
export function cellText(text: string): string {
  return shortText(sayableInXml(text), MAX_CELL_LENGTH);
}

/** The same between the tags of a cell. */
export function cellXml(text: string): string {
  return xmlText(excelText(cellText(text)));
}
