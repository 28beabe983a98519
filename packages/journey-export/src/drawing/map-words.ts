import type { Language, Localized } from "@cojourney/journey-model";

/** What a map says by itself, in both languages, as on the screens. */
export const mapWords = {
  untitledJourney: { en: "Untitled journey", nl: "Klantreis zonder titel" },
  unnamedPersona: { en: "Persona without a name", nl: "Persona zonder naam" },
  skipped: { en: "skipped", nl: "overgeslagen" },
  back: { en: "back", nl: "terug" },
  backTo: { en: "back to", nl: "terug naar" },
  phase: { en: "Phase", nl: "Fase" },
  step: { en: "Step", nl: "Stap" },
  noJourneys: {
    en: "This board has no journeys yet.",
    nl: "Op dit bord staan nog geen klantreizen.",
  },
  unplaced: {
    en: "Waiting for a place: their step or lane was removed.",
    nl: "Wachten op een plek: hun stap of rij is verwijderd.",
  },
  momentOfTruth: { en: "Moment of truth", nl: "Moment van de waarheid" },
  dropOff: { en: "Customers leave here", nl: "Hier haken klanten af" },
  hasNote: { en: "Has a note", nl: "Heeft een notitie" },
  goals: { en: "Goals", nl: "Doelen" },
  needs: { en: "Needs", nl: "Behoeften" },
  expectations: { en: "Expects of us", nl: "Verwacht van ons" },
  frustrations: { en: "Frustrations", nl: "Frustraties" },
} as const satisfies Record<string, Localized>;

/** What a phase or step is called that nobody named: its kind and its number. */
export function unnamed(kind: "phase" | "step", index: number, language: Language): string {
  return `${mapWords[kind][language]} ${index + 1}`;
}
