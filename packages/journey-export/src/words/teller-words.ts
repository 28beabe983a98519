import type { Language, Localized } from "@cojourney/journey-model";
import { longDate } from "#words/dates.ts";
import { scoreWords } from "#words/field-values.ts";

/** The headings and fixed phrases of everything that reads as a report. */
export const tellerWords = {
  client: { en: "Client", nl: "Opdrachtgever" },
  facilitator: { en: "Facilitator", nl: "Facilitator" },
  snapshot: { en: "Snapshot", nl: "Momentopname" },
  journey: { en: "Customer journey", nl: "Klantreis" },
  journeys: { en: "Customer journeys", nl: "Klantreizen" },
  inShort: { en: "In short", nl: "In het kort" },
  personas: { en: "Personas", nl: "Persona’s" },
  persona: { en: "Persona", nl: "Persona" },
  scope: { en: "Scope", nl: "Afbakening" },
  scenario: { en: "Scenario", nl: "Scenario" },
  overview: { en: "The journey at a glance", nl: "De reis in één oogopslag" },
  phase: { en: "Phase", nl: "Fase" },
  steps: { en: "Steps", nl: "Stappen" },
  skipped: { en: "skipped by this persona", nl: "slaat deze persona over" },
  noCards: { en: "Nothing written down here.", nl: "Hier is niets opgeschreven." },
  feeling: { en: "Feeling", nl: "Gevoel" },
  emotionCurve: { en: "Emotion curve", nl: "Emotiecurve" },
  emotionCurves: { en: "Emotion curves side by side", nl: "Emotiecurves naast elkaar" },
  lowest: { en: "Lowest", nl: "Dieptepunt" },
  highest: { en: "Highest", nl: "Hoogtepunt" },
  touchpoints: { en: "Touchpoints", nl: "Contactmomenten" },
  pains: { en: "Pain points", nl: "Knelpunten" },
  gains: { en: "Gains", nl: "Pluspunten" },
  momentsOfTruth: { en: "Moments of truth", nl: "Momenten van de waarheid" },
  dropOffs: { en: "Drop-offs", nl: "Afhaakmomenten" },
  opportunities: { en: "Opportunities", nl: "Kansen" },
  roadmap: { en: "Roadmap", nl: "Roadmap" },
  solutions: { en: "Solutions", nl: "Oplossingen" },
  unplaced: { en: "Waiting for a place", nl: "Wachten op een plek" },
  where: { en: "Where", nl: "Waar" },
  what: { en: "What", nl: "Wat" },
  channel: { en: "Channel", nl: "Kanaal" },
  owner: { en: "Owner", nl: "Eigenaar" },
  why: { en: "Why", nl: "Waarom" },
  share: { en: "Share", nl: "Aandeel" },
  details: { en: "Details", nl: "Details" },
  note: { en: "Note", nl: "Toelichting" },
  none: { en: "None written down", nl: "Niets opgeschreven" },
  continued: { en: "continued", nl: "vervolg" },
  loopTo: { en: "goes back to", nl: "gaat terug naar" },
} as const satisfies Readonly<Record<string, Localized>>;
export type TellerWord = keyof typeof tellerWords;

const scores = [-2, -1, 0, 1, 2] as const;

/** "good (+1)". */
export function scoreText(score: number, language: Language): string {
  const known = scores.find((one) => one === score) ?? 0;
  return `${scoreWords[known][language]} (${signedScore(known)})`;
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
  return `${tellerWords.snapshot[language]} ${id}, ${longDate(takenAt, language)}`;
}

/** How much of the board rests on evidence. */
export function evidenceText(
  { backed, cards }: { readonly backed: number; readonly cards: number },
  language: Language,
): string {
  return language === "nl"
    ? `Met bewijs onderbouwd: ${backed} van de ${cards} kaarten. De rest is aanname.`
    : `Backed by evidence: ${backed} of ${cards} cards. The rest is assumption.`;
}

/** "and 4 more". */
export function moreText(count: number, language: Language): string {
  return language === "nl" ? `en nog ${count}` : `and ${count} more`;
}
