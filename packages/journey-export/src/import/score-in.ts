import { keyOf, numberIn, textIn } from "#import/known-words.ts";
import type { Cell } from "#tables/table.ts";
import { scoreWords } from "#words/field-values.ts";
import { scoreWord } from "#words/score-word.ts";

const signs: ReadonlyMap<string, number> = new Map([
  ["--", -2],
  ["-", -1],
  ["+", 1],
  ["++", 2],
]);

/** The score of a step in a cell: a whole number from -2 to 2, our word for it, or pluses and minuses. */
export function scoreIn(cell: Cell): number | undefined {
  const text = textIn(cell).trim();
  const word = keyOf(scoreByWord, text);
  const number = signs.get(text) ?? numberIn(word ?? cell);
  return number !== undefined && Number.isInteger(number) && Math.abs(number) <= 2
    ? number
    : undefined;
}

/** Our words for the scores, from very bad to very good. */
export const knownScores = [-2, -1, 0, 1, 2].map((score) => ({
  en: scoreWord(score, "en"),
  nl: scoreWord(score, "nl"),
}));

const scoreByWord = {
  "-2": scoreWords[-2],
  "-1": scoreWords[-1],
  "0": scoreWords[0],
  "1": scoreWords[1],
  "2": scoreWords[2],
} as const;
