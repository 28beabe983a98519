/** The text without what accents and capitals add, so that "Cafe" finds "café". */
export function toPlainLetters(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
