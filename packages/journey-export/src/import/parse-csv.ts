/** What may stand between the cells of a CSV file. */
const delimiters = [";", ",", "\t", "|"] as const;

/**
 * Reads the cells of a CSV text as RFC 4180 has them, and as programs write them: any of the line breaks,
 * also mixed, and a quote inside a cell that does not begin with one is a letter like any other.
 */
export function parseCsv(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } =
      text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter);
    row.push(cell);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end has an empty cell behind it.
      if (at === text.length) row.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface ReadCell {
  readonly cell: string;
  /** Where the delimiter or line break behind it stands. */
  readonly end: number;
}

function plain(text: string, start: number, delimiter: string): ReadCell {
  let end = start;
  while (end < text.length && !isEnd(text[end], delimiter)) end += 1;
  return { cell: text.slice(start, end), end };
}

/** Two quotes within are one; what stands behind the last quote belongs to the cell as well. */
function quoted(text: string, start: number, delimiter: string): ReadCell {
  let cell = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { cell: cell + text.slice(at), end: text.length };
    cell += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    cell += '"';
    at += 1;
  }
  const rest = plain(text, at, delimiter);
  return { cell: cell + rest.cell, end: rest.end };
}

function isEnd(letter: string | undefined, delimiter: string): boolean {
  return letter === delimiter || letter === "\n" || letter === "\r";
}

/** The delimiter that the first line has most of, outside of quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map<string, number>(delimiters.map((one) => [one, 0]));
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (letter === "\n" || letter === "\r") break;
    const count = counts.get(letter);
    if (count !== undefined) counts.set(letter, count + 1);
  }
  const [[best] = [";"]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best;
}
