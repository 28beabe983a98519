/** The text without what accents, capitals and curly quotes add, so that "Cafe" finds "café" and "it's" "it’s". */
export function toPlainLetters(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .toLowerCase();
}
