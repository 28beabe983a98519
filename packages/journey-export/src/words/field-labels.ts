import type { Card, Journey, Language, Localized, Persona } from "@cojourney/journey-model";
import { cleanText } from "#text/clean-text.ts";

/** A text of a record and what a document calls it. */
interface LabelledField<Field extends string> {
  readonly field: Field;
  readonly label: Localized;
}

/** The running texts of a persona, in reading order; its statement and segment have a place of their own. */
export const personaFields = [
  { field: "goals", label: { en: "Goals", nl: "Doelen" } },
  { field: "needs", label: { en: "Needs", nl: "Behoeften" } },
  { field: "expectations", label: { en: "Expects of us", nl: "Verwacht van ons" } },
  { field: "drivers", label: { en: "What drives them", nl: "Drijfveren" } },
  { field: "frustrations", label: { en: "Frustrations", nl: "Frustraties" } },
  { field: "media", label: { en: "Media", nl: "Media" } },
  { field: "trends", label: { en: "Trends around them", nl: "Trends om hen heen" } },
  { field: "environment", label: { en: "Surroundings", nl: "Omgeving" } },
] as const satisfies readonly LabelledField<keyof Persona>[];

/** What a document calls one of them. */
export function personaLabel(
  field: (typeof personaFields)[number]["field"],
  language: Language,
): string {
  return personaFields.find((one) => one.field === field)?.label[language] ?? field;
}

/** The scope card of a journey. */
export const scopeFields = [
  { field: "goal", label: { en: "Goal", nl: "Doel" } },
  { field: "start", label: { en: "Starts", nl: "Begin" } },
  { field: "end", label: { en: "Ends", nl: "Einde" } },
  {
    field: "businessPart",
    label: { en: "Part of the business", nl: "Onderdeel van de organisatie" },
  },
  { field: "measure", label: { en: "How we measure it", nl: "Hoe we het meten" } },
] as const satisfies readonly LabelledField<keyof Journey>[];

/** The scenario of a journey. */
export const scenarioFields = [
  { field: "situation", label: { en: "Situation", nl: "Situatie" } },
  { field: "trigger", label: { en: "What sets it off", nl: "Aanleiding" } },
  { field: "need", label: { en: "Need", nl: "Behoefte" } },
  { field: "expectation", label: { en: "Expectation", nl: "Verwachting" } },
] as const satisfies readonly LabelledField<keyof Journey>[];

/** The fields of a card besides its text. */
export const cardFieldLabels = {
  channel: { en: "Channel", nl: "Kanaal" },
  reach: { en: "Online or offline", nl: "Online of offline" },
  device: { en: "Device", nl: "Apparaat" },
  timeOfDay: { en: "Time of day", nl: "Moment van de dag" },
  location: { en: "Place", nl: "Plek" },
  entrySource: { en: "Came in through", nl: "Binnengekomen via" },
  momentOfTruth: { en: "Moment of truth", nl: "Moment van de waarheid" },
  dropOff: { en: "Drop-off", nl: "Afhaakmoment" },
  owner: { en: "Owner", nl: "Eigenaar" },
  decisionFactors: { en: "What tips the scales", nl: "Waar de klant op let" },
  author: { en: "Written by", nl: "Geschreven door" },
  evidenceIds: { en: "Evidence", nl: "Bewijs" },
  loyalty: { en: "Loyalty it shows", nl: "Loyaliteit die eruit blijkt" },
  stream: { en: "Stream", nl: "Spoor" },
  period: { en: "When", nl: "Wanneer" },
  metric: { en: "Metric", nl: "Meetwaarde" },
  baseline: { en: "Baseline", nl: "Nulmeting" },
  target: { en: "Target", nl: "Streefwaarde" },
  opportunityId: { en: "For the opportunity", nl: "Voor de kans" },
  tags: { en: "Tags", nl: "Labels" },
} as const satisfies Partial<Record<keyof Card, Localized>>;

/** The texts of a record that say something, in the order of the fields; line breaks and all. */
export function filledFields<Field extends string>(
  record: Readonly<Record<Field, string>>,
  fields: readonly LabelledField<Field>[],
  language: Language,
): readonly { readonly label: string; readonly text: string }[] {
  return fields.flatMap(({ field, label }) => {
    const text = cleanText(record[field]).trim();
    return text === "" ? [] : [{ label: label[language], text }];
  });
}
