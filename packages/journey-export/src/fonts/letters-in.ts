/** Every code point in the texts of a value, however deep: what the fonts of a document must be able to draw. */
export function lettersIn(value: unknown, into: Set<number> = new Set()): Set<number> {
  if (typeof value === "string") for (const letter of value) into.add(letter.codePointAt(0) ?? 0);
  else if (value instanceof Map) for (const inner of value.values()) lettersIn(inner, into);
  else if (Array.isArray(value)) for (const inner of value) lettersIn(inner, into);
  else if (typeof value === "object" && value !== null) lettersIn(Object.values(value), into);
  return into;
}
