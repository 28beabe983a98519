import type { Findings, PlacedCard } from "@cojourney/journey-model";
import type { ExportOptions } from "#formats/format.ts";
import type { Paper } from "#pdf/paper.ts";
import { findingsToldOnce } from "#snapshot/findings-told-once.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { cleanLine } from "#text/clean-text.ts";
import { nounFor } from "#words/counted-words.ts";
import { openTeller, type Teller } from "#words/teller.ts";

/** What every section of the report is made of: what it writes on, what it tells, and the words for it. */
export interface Report extends Teller {
  readonly paper: Paper;
  readonly snapshot: Snapshot;
  readonly findings: Findings;
  readonly options: ExportOptions;
  /** Whether something is written in letters that we have no font for. */
  readonly lacksLetters: boolean;
}

/** Gathers what the sections read, once. */
export function openReport(
  paper: Paper,
  snapshot: Snapshot,
  options: ExportOptions,
  lacksLetters: boolean,
): Report {
  const { board } = snapshot;
  return {
    ...openTeller(board, options.language),
    paper,
    snapshot,
    findings: findingsToldOnce(board),
    options,
    lacksLetters,
  };
}

/** What a card says, on one line. */
export function cardText({ card }: PlacedCard): string {
  return cleanLine(card.title);
}

/** How much there is of what, for the cover and the summary. */
export function reportCounts({
  board,
  journeys,
  findings,
  language,
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
    [journeys.length, "journeys"],
    [board.personas.size, "personas"],
    [steps.length, "steps"],
    [touchpoints.length, "touchpoints"],
    [findings.pains.length, "pains"],
    [findings.opportunities.length, "opportunities"],
  ] as const;
  return counted.map(([count, kind]) => ({ count, noun: nounFor(kind, count, language) }));
}
