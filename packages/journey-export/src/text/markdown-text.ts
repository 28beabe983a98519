import { cleanLine, cleanText } from "#text/clean-text.ts";

/** What means something in the middle of a line, HTML and the mathematics of some readers included. */
const marks = /[\\`*[\]<|~$]/gu;
/** An underline inside a word is only that. */
const looseUnderline = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const entity = /&(?=#?\w+;)/gu;
/** What makes a line a heading, an item, a quotation or a rule. */
const lineStart = /^(?:[#>+=-]|\d{1,9}(?=[.)]))/u;

/** What people wrote, as one line of Markdown that says just that. */
export function markdownLine(text: string): string {
  return escapeLine(cleanLine(text));
}

/** What people wrote as paragraphs of Markdown: their line breaks and empty lines stay. */
export function markdownParagraphs(text: string): string {
  return cleanText(text)
    .trim()
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.split("\n").map(markdownLine).join("  \n"))
    .join("\n\n");
}

function escapeLine(line: string): string {
  return line
    .replaceAll(marks, String.raw`\$&`)
    .replaceAll(looseUnderline, String.raw`\_`)
    .replaceAll(entity, String.raw`\&`)
    .replace(lineStart, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}
