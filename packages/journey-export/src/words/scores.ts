import type { Language } from "@cojourney/journey-model";
import { scoreWords } from "#words/field-values.ts";

/** What a score is called. One beyond the scale counts as its end. */
export function wordOfScore(score: number, language: Language): string {
  if (score <= -2) return scoreWords[-2][language];
  if (score === -1) return scoreWords[-1][language];
  if (score === 0) return scoreWords[0][language];
  return scoreWords[score === 1 ? 1 : 2][language];
}

/** A minus as it is printed, and a plus, so that +1 is not read as a rank. */
export function signedScore(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace("-", "\u2212");
}
