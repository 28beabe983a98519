import type { JourneyOutline, Language } from "@cojourney/journey-model";
import { stateWords } from "#words/field-values.ts";
import { recordNames } from "#words/record-names.ts";

/** A journey as it is told from the others: whose it is, what it is about, and whether it is today's. */
export function journeyName({ journey, persona }: JourneyOutline, language: Language): string {
  const names = recordNames(language);
  return [
    ...(persona ? [names.persona(persona)] : []),
    names.journey(journey),
    stateWords[journey.state][language],
  ].join(" · ");
}
