/** Whether somebody typed a name as it stands there; spaces at the ends and between words, and capitals, are forgiven. */
export const isSameName = (typed: string, name: string): boolean => plain(typed) === plain(name);

const plain = (text: string): string =>
  text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
