/**
 * What must not reach a document: control characters, marks that turn the direction of what follows, halves
 * of surrogate pairs and noncharacters. XML cannot hold most of them, and a reader could be misled by the rest.
 */
const unprintable =
  // oxlint-disable-next-line no-control-regex -- these are the ones to take out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\p{Cs}]/gu;

/** What people wrote, safe to draw and to put into XML once it is escaped. Line feeds and tabs stay. */
export function printableText(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").replaceAll(unprintable, "");
}

/** What people wrote, as XML text or as a value between double quotes. */
export function xmlText(text: string): string {
  return printableText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
