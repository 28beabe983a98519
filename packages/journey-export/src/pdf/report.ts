import {
  type Board,
  type Findings,
  findingsOf,
  type JourneyOutline,
  type Language,
  outlineBoard,
  type PlacedCard,
} from "@cojourney/journey-model";
import type { ExportOptions } from "#formats/format.ts";
import type { Paper } from "#pdf/paper.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { printableText } from "#text/printable-text.ts";
import { nameOf, phaseName, stepName } from "#words/names.ts";
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
    findings: findingsOf(board),
    options,
    language,
    say: (word) => reportWords[word][language],
  };
}

/** What the report is called: after its board. */
export function reportTitle({ board }: Pick<Report, "board">, language: Language): string {
  return nameOf(board.meta.title, "board", language);
}

/** What a card says, on one line. */
export function cardText({ card }: PlacedCard): string {
  return printableText(card.title).replaceAll(/\s+/gu, " ").trim();
}

/** Whose journey it is, when the board has more than one. */
export function whoseText({ outlines, language }: Report, journey: JourneyOutline): string {
  const persona = journey.persona ? nameOf(journey.persona.name, "persona", language) : "";
  const isOnly = outlines.filter((one) => one.persona?.id === journey.persona?.id).length === 1;
  return isOnly && persona !== ""
    ? persona
    : [persona, nameOf(journey.journey.title, "journey", language)].filter(Boolean).join(": ");
}

/** Where on the map: phase and step. */
export function whereText(
  { language }: Report,
  { journey, step }: Pick<PlacedCard, "journey" | "step">,
): string {
  const [phase, name] = [phaseName(journey, step, language), stepName(journey, step, language)];
  return phase === name ? phase : `${phase} › ${name}`;
}

/** How much there is of what, for the cover and the summary. */
export function reportCounts({
  board,
  outlines,
  findings,
  say,
}: Report): readonly { readonly count: number; readonly noun: string }[] {
  const touchpoints = [...board.cards.values()].filter(({ kind }) => kind === "touchpoint").length;
  const steps = outlines.reduce((sum, outline) => sum + outline.steps.length, 0);
  const counted = [
    [outlines.length, "journey1", "journeys"],
    [board.personas.size, "persona1", "personasCount"],
    [steps, "step1", "steps"],
    [touchpoints, "touchpoint1", "touchpoints"],
    [findings.pains.length, "pain1", "pains"],
    [findings.opportunities.length, "opportunity1", "opportunities"],
  ] as const;
  return counted.map(([count, one, many]) => ({ count, noun: say(count === 1 ? one : many) }));
}
