import type { Language, Localized } from "@cojourney/journey-model";

interface CountedWord {
  readonly one: Localized;
  readonly many: Localized;
}

/** What is counted on a board or in a file: one, and more of them. */
export const countedWords = {
  journeys: {
    one: { en: "journey", nl: "klantreis" },
    many: { en: "journeys", nl: "klantreizen" },
  },
  personas: {
    one: { en: "persona", nl: "persona" },
    many: { en: "personas", nl: "persona’s" },
  },
  phases: { one: { en: "phase", nl: "fase" }, many: { en: "phases", nl: "fasen" } },
  steps: { one: { en: "step", nl: "stap" }, many: { en: "steps", nl: "stappen" } },
  lanes: { one: { en: "lane", nl: "rij" }, many: { en: "lanes", nl: "rijen" } },
  cards: { one: { en: "card", nl: "kaart" }, many: { en: "cards", nl: "kaarten" } },
  emotions: { one: { en: "emotion", nl: "emotie" }, many: { en: "emotions", nl: "emoties" } },
  parked: {
    one: { en: "parked card", nl: "geparkeerde kaart" },
    many: { en: "parked cards", nl: "geparkeerde kaarten" },
  },
  people: { one: { en: "person", nl: "deelnemer" }, many: { en: "people", nl: "deelnemers" } },
  votesGiven: { one: { en: "vote", nl: "stem" }, many: { en: "votes", nl: "stemmen" } },
  votes: { one: { en: "vote", nl: "stemming" }, many: { en: "votes", nl: "stemmingen" } },
  channels: { one: { en: "channel", nl: "kanaal" }, many: { en: "channels", nl: "kanalen" } },
  tags: { one: { en: "tag", nl: "label" }, many: { en: "tags", nl: "labels" } },
  drawing: {
    one: { en: "part of the drawing", nl: "onderdeel van de tekening" },
    many: { en: "parts of the drawing", nl: "onderdelen van de tekening" },
  },
  touchpoints: {
    one: { en: "touchpoint", nl: "contactmoment" },
    many: { en: "touchpoints", nl: "contactmomenten" },
  },
  pains: {
    one: { en: "pain point", nl: "knelpunt" },
    many: { en: "pain points", nl: "knelpunten" },
  },
  opportunities: {
    one: { en: "opportunity", nl: "kans" },
    many: { en: "opportunities", nl: "kansen" },
  },
} as const satisfies Readonly<Record<string, CountedWord>>;
export type Counted = keyof typeof countedWords;

/** The noun that goes with a number: "card" with 1, "cards" with any other. */
export function nounFor(kind: Counted, count: number, language: Language): string {
  const { one, many } = countedWords[kind];
  return (count === 1 ? one : many)[language];
}
