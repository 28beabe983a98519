const firstLetter = /\p{L}/u;
const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a paragraph runs from right to left: its first letter says so, as in the Unicode standard. */
export function isRightToLeft(text: string): boolean {
  const [letter] = firstLetter.exec(text) ?? [];
  return letter !== undefined && rightToLeftLetter.test(letter);
}
