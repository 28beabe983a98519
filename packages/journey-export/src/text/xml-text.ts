/** What XML 1.0 cannot say at all: control characters, halves of characters, and two that are none. */
// oxlint-disable-next-line no-control-regex -- these are the ones that have to go
const unsayable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** The text without what XML cannot say. */
export function sayableInXml(text: string): string {
  return text.replaceAll(unsayable, "");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** The text for between two tags, or between the quotes of an attribute. */
export function xmlText(text: string): string {
  return sayableInXml(text).replaceAll(/[&<>"\r]/g, (letter) => escapes[letter] ?? letter);
}
