import type { Language, Localized } from "@cojourney/journey-model";
import { unnamed } from "#words/record-names.ts";

/** What a map says by itself besides the names of its parts, in both languages, as on the screens. */
export const mapWords = {
  skipped: { en: "skipped", nl: "overgeslagen" },
  back: { en: "back", nl: "terug" },
  backTo: { en: "back to", nl: "terug naar" },
  unplaced: {
    en: "Waiting for a place: their step or lane was removed.",
    nl: "Wachten op een plek: hun stap of rij is verwijderd.",
  },
  momentOfTruth: { en: "Moment of truth", nl: "Moment van de waarheid" },
  dropOff: { en: "Customers leave here", nl: "Hier haken klanten af" },
  hasNote: { en: "Has a note", nl: "Heeft een notitie" },
} as const satisfies Record<string, Localized>;

/** What a phase or step is called that nobody named: its kind and its number. */
export function numbered(kind: "phase" | "step", index: number, language: Language): string {
  return `${unnamed[kind][language]} ${index + 1}`;
}
