/**
 * The text of a file: UTF-8, UTF-16 with a mark, or else what Excel saves as CSV in Western Europe. Null
 * for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be");
  const text = decoded(bytes, "utf-8") ?? decoded(bytes, "windows-1252");
  return text?.includes("\u0000") ? null : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
