/** Text for where Excel reads `_x0041_` as the letter A, which charts do too: what people wrote so stays as it is. */
export function excelText(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** The text that Excel stored. */
export function storedText(stored: string): string {
  return stored.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
