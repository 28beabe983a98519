import type { JourneyOutline, Language, PhaseOutline, StepOutline } from "@cojourney/journey-model";
import { printableText } from "#text/printable-text.ts";
import { stateWords } from "#words/field-values.ts";

const unnamedWords = {
  persona: { en: "Persona without a name", nl: "Persona zonder naam" },
  journey: { en: "Untitled journey", nl: "Klantreis zonder titel" },
  board: { en: "Untitled board", nl: "Bord zonder titel" },
  phase: { en: "Phase", nl: "Fase" },
  step: { en: "Step", nl: "Stap" },
} as const;

/** What people called it, on one line; what we call it when nobody named it. */
export function nameOf(
  title: string,
  kind: keyof typeof unnamedWords,
  language: Language,
  number?: number,
): string {
  const name = printableText(title).replaceAll(/\s+/gu, " ").trim();
  if (name !== "") return name;
  const word = unnamedWords[kind][language];
  return number === undefined ? word : `${word} ${number}`;
}

/** A journey as it is told from the others: whose it is, what it is about, and whether it is today's. */
export function journeyName({ journey, persona }: JourneyOutline, language: Language): string {
  return [
    ...(persona ? [nameOf(persona.name, "persona", language)] : []),
    nameOf(journey.title, "journey", language),
    stateWords[journey.state][language],
  ].join(" · ");
}

/** A phase of a journey, by its title or its number. */
export function phaseName(
  { phases }: JourneyOutline,
  { phase }: Pick<PhaseOutline, "phase">,
  language: Language,
): string {
  const at = phases.findIndex((one) => one.phase.id === phase.id);
  return nameOf(phase.title, "phase", language, at + 1);
}

/** A step of a journey, by its title or its number. */
export function stepName(
  { steps }: JourneyOutline,
  { step }: StepOutline,
  language: Language,
): string {
  const at = steps.findIndex((one) => one.step.id === step.id);
  return nameOf(step.title, "step", language, at + 1);
}
