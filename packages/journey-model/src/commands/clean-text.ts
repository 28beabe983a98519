/**
 * A text as it can be stored. Half a surrogate pair would travel as U+FFFD and so leave its writer
 * with another text than everybody else; a null character ends texts in PostgreSQL and in C.
 */
export function cleanText(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}

/** The same for a plain value with texts anywhere in it. */
export function cleanValue(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanValue(part)]));
}

/** The beginning of a text, at most this many UTF-16 code units, without a character cut in half. */
export function cutText(text: string, limit: number): string {
  const cut = cleanText(text).slice(0, limit);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
