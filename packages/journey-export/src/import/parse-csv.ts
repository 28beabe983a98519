/** What may stand between the cells of a CSV file. */
const delimiters = [";", ",", "\t", "|"] as const;

/**
 * Reads the cells of a CSV text row by row, as RFC 4180 has them, and as programs write them: any of the line
 * breaks, also mixed, and a quote inside a cell that does not begin with one is a letter like any other. Of a
 * row no more than `maxColumns` cells are kept.
 */
export function* csvRows(
  text: string,
  delimiter: string,
  maxColumns = Number.POSITIVE_INFINITY,
): Generator<readonly string[]> {
  let row: string[] = [];
  let at = 0;
  const keep = (cell: string): void => {
    if (row.length < maxColumns) row.push(cell);
  };
  while (at < text.length) {
    const { cell, end } =
      text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter);
    keep(cell);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end has an empty cell behind it.
      if (at === text.length) keep("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
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

/**
 * Two quotes within are one; what stands behind the last quote belongs to the cell as well. It is cut out whole:
 * a text that is put together of millions of pieces takes a hundred times its size.
 */
function quoted(text: string, start: number, delimiter: string): ReadCell {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  const within = text.slice(start + 1, quote === -1 ? text.length : quote).replaceAll(/""/g, '"');
  if (quote === -1) return { cell: within, end: text.length };
  const rest = plain(text, quote + 1, delimiter);
  return { cell: within + rest.cell, end: rest.end };
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
