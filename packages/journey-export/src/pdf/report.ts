import {
  type Board,
  type Findings,
  type JourneyOutline,
  type Language,
  outlineBoard,
  type PlacedCard,
} from "@cojourney/journey-model";
import type { ExportOptions } from "#formats/format.ts";
import type { Paper } from "#pdf/paper.ts";
import { findingsToldOnce } from "#snapshot/findings-told-once.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { cleanLine } from "#text/clean-text.ts";
import { stateWords } from "#words/field-values.ts";
import { recordNames, type RecordNames } from "#words/record-names.ts";
import { type ReportWord, reportWords } from "#words/report-words.ts";

/** What every section of the report is made of. */
export interface Report {
  readonly paper: Paper;
  readonly snapshot: Snapshot;
  readonly board: Board;
  readonly outlines: readonly JourneyOutline[];
  readonly findings: Findings;
  readonly options: ExportOptions;
  readonly language: Language;
  readonly names: RecordNames;
  readonly say: (word: ReportWord) => string;
}

/** Gathers what the sections read, once. */
export function openReport(paper: Paper, snapshot: Snapshot, options: ExportOptions): Report {
  const { board } = snapshot;
  const { language } = options;
  return {
    paper,
    snapshot,
    board,
    outlines: outlineBoard(board),
    findings: findingsToldOnce(board),
    options,
    language,
    names: recordNames(language),
    say: (word) => reportWords[word][language],
  };
}

/** What a card says, on one line. */
export function cardText({ card }: PlacedCard): string {
  return cleanLine(card.title);
}

/** Whose journey it is; with its state, and if that is not enough its title, when that persona has others. */
export function whoseText(
  { outlines, names, language }: Report,
  { persona, journey }: JourneyOutline,
): string {
  if (!persona) return names.journey(journey);
  const others = outlines.filter((one) => one.persona?.id === persona.id);
  const state = stateWords[journey.state][language];
  if (others.length === 1) return names.persona(persona);
  return others.filter((one) => one.journey.state === journey.state).length === 1
    ? `${names.persona(persona)} (${state})`
    : `${names.persona(persona)}: ${names.journey(journey)} (${state})`;
}

/** Where on the map: phase and step. */
export function whereText(
  { names }: Report,
  { journey, step }: Pick<PlacedCard, "journey" | "step">,
): string {
  const [phase, name] = [names.phase(journey, step.phase), names.step(journey, step.step)];
  return phase === name ? phase : `${phase} › ${name}`;
}

/** How much there is of what, for the cover and the summary. */
export function reportCounts({
  board,
  outlines,
  findings,
  say,
}: Report): readonly { readonly count: number; readonly noun: string }[] {
  // What a future journey copied is counted once, as it is told once.
  const touchpoints = [...board.cards.values()].filter(
    ({ kind, copiedFrom }) =>
      kind === "touchpoint" && (copiedFrom === undefined || !board.cards.has(copiedFrom)),
  );
  const steps = [...board.steps.values()].filter(
    ({ copiedFrom }) => copiedFrom === undefined || !board.steps.has(copiedFrom),
  );
  const counted = [
    [outlines.length, "journey1", "journeys"],
    [board.personas.size, "persona1", "personasCount"],
    [steps.length, "step1", "steps"],
    [touchpoints.length, "touchpoint1", "touchpoints"],
    [findings.pains.length, "pain1", "pains"],
    [findings.opportunities.length, "opportunity1", "opportunities"],
  ] as const;
  return counted.map(([count, one, many]) => ({ count, noun: say(count === 1 ? one : many) }));
}
