/** Several words in one cell: `price, "stock, today"`. A word with a comma or a quote in it is quoted. */
export function listText(words: readonly string[]): string {
  return words.map(quotedWhereNeeded).join(", ");
}

function quotedWhereNeeded(word: string): string {
  const isPlain = !/[",\n\r]/.test(word) && word.trim() === word && word !== "";
  return isPlain ? word : `"${word.replaceAll('"', '""')}"`;
}

/** The words in a cell that `listText`, or a person, wrote. */
export function wordsOf(list: string): readonly string[] {
  const words = [...list.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,\n]*))\s*(?:[,\n]|$)/gy)];
  return words
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain?.trim() ?? "")
    .filter((word, i) => word !== "" || words[i]?.[1] !== undefined);
}
