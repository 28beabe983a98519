import type { Language } from "@cojourney/journey-model";
import { longDate } from "#words/dates.ts";
import { documentWords } from "#words/document-words.ts";
import { scoreWord } from "#words/score-word.ts";

/** "good (+1)". */
export function scoreText(score: number, language: Language): string {
  return `${scoreWord(score, language)} (${signedScore(score)})`;
}

/** "+1", "0", "−2": a minus sign rather than a hyphen, and none before 0. */
export function signedScore(score: number): string {
  if (score === 0) return "0";
  return score > 0 ? `+${score}` : `\u2212${-score}`;
}

/** "Snapshot 0123456789ab, 31 January 2026": what every document says about where it comes from. */
export function snapshotLine(
  { id, takenAt }: { readonly id: string; readonly takenAt: string },
  language: Language,
): string {
  return `${documentWords.snapshot[language]} ${id}, ${longDate(takenAt, language)}`;
}

/** How much of the board rests on evidence; nothing when there is nothing that could. */
export function evidenceText(
  { backed, cards }: { readonly backed: number; readonly cards: number },
  language: Language,
): string {
  if (cards === 0) return "";
  if (backed === 0)
    return language === "nl"
      ? "Nog geen kaart is met bewijs onderbouwd: alles is aanname."
      : "No card is backed by evidence yet: all of it is assumption.";
  return language === "nl"
    ? `Met bewijs onderbouwd: ${backed} van de ${cards} kaarten. De rest is aanname.`
    : `Backed by evidence: ${backed} of ${cards} cards. The rest is assumption.`;
}

/** "and 4 more". */
export function moreText(count: number, language: Language): string {
  return language === "nl" ? `en nog ${count}` : `and ${count} more`;
}

/** The same for a summary, whose document has them all. */
export function moreFurtherOnText(count: number, language: Language): string {
  return `${moreText(count, language)} ${language === "nl" ? "verderop" : "further on"}`;
}

/** The same for a long list. */
export function moreInAppendixText(count: number, language: Language): string {
  return language === "nl"
    ? `En nog ${count}: die staan in de bijlage.`
    : `And ${count} more: they are in the appendix.`;
}

/** From a quotation mark to a quotation mark; `’s Ochtends` begins with an apostrophe. */
const ownMarks = /^["'“”‘’„«].*["'“”‘’»]$/su;

/** In the quotation marks of the language, unless people wrote their own. */
export function quoted(text: string, language: Language): string {
  if (ownMarks.test(text)) return text;
  return language === "nl" ? `‘${text}’` : `“${text}”`;
}
