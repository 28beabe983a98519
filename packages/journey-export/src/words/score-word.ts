import type { Language, Localized } from "@cojourney/journey-model";
import { scoreWords } from "#words/field-values.ts";

/** "good" for 1; a score is a whole number from -2 to 2, checked where it was read. */
export function scoreWord(score: number, language: Language): string {
  const words: Readonly<Record<number, Localized>> = scoreWords;
  return words[score]?.[language] ?? "";
}
