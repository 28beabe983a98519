import { cleanText } from "#text/clean-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text for between the tags of an XML document or within the double quotes of an attribute. */
export function xmlText(text: string): string {
  return cleanText(text).replaceAll(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}

/** The same for where Excel and charts read `_x0041_` as a letter: what people wrote so stays as it is. */
export function xmlExcelText(text: string): string {
  return xmlText(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}
