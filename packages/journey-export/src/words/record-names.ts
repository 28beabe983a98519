import type {
  Card,
  Journey,
  JourneyOutline,
  Lane,
  Language,
  Localized,
  Persona,
  Phase,
  Step,
} from "@cojourney/journey-model";
import { laneKindOf } from "@cojourney/journey-model";
import { cleanLine } from "#text/clean-text.ts";
import { documentWords } from "#words/document-words.ts";

/** What something is called that nobody named; a phase and a step with their number behind it. */
export const unnamed = {
  board: { en: "Untitled board", nl: "Bord zonder naam" },
  journey: { en: "Untitled journey", nl: "Klantreis zonder titel" },
  persona: { en: "Persona without a name", nl: "Persona zonder naam" },
  phase: documentWords.phase,
  step: documentWords.step,
  card: { en: "(no text yet)", nl: "(nog geen tekst)" },
} satisfies Readonly<Record<string, Localized>>;

/** What things are called in a document: on one line, and never nothing. */
export interface RecordNames {
  readonly board: (title: string) => string;
  readonly journey: (journey: Journey) => string;
  readonly persona: (persona: Persona | null) => string;
  /** "Phase 2" when nobody named it; counted within its journey. */
  readonly phase: (outline: JourneyOutline, phase: Phase) => string;
  /** "Step 5" when nobody named it; counted within its journey. */
  readonly step: (outline: JourneyOutline, step: Step) => string;
  readonly lane: (lane: Lane) => string;
  readonly card: (card: Pick<Card, "title">) => string;
}

/** The names in one language. */
export function recordNames(language: Language): RecordNames {
  return {
    board: (title) => or(title, unnamed.board[language]),
    journey: ({ title }) => or(title, unnamed.journey[language]),
    persona: (persona) => or(persona?.name ?? "", unnamed.persona[language]),
    phase: ({ phases }, { id, title }) =>
      or(title, `${unnamed.phase[language]} ${phases.findIndex((one) => one.phase.id === id) + 1}`),
    step: ({ steps }, { id, title }) =>
      or(title, `${unnamed.step[language]} ${steps.findIndex((one) => one.step.id === id) + 1}`),
    lane: ({ kind, title }) => or(title, laneKindOf(kind).label[language]),
    card: ({ title }) => or(title, unnamed.card[language]),
  };
}

function or(name: string, nameless: string): string {
  return cleanLine(name) || nameless;
}
