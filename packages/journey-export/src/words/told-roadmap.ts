import type { Findings, Roadmap } from "@cojourney/journey-model";
import { cleanLine } from "#text/clean-text.ts";
import { metricText, opportunityText } from "#words/card-details.ts";
import { monthText, periodText } from "#words/dates.ts";
import type { Teller } from "#words/teller.ts";

/** A planned solution in words, each on one line; empty where nobody said so. */
export interface ToldSolution {
  readonly title: string;
  /** "maart t/m mei 2026". */
  readonly when: string;
  readonly owner: string;
  /** "CES, van 3,1 naar 4,5". */
  readonly metric: string;
  readonly opportunity: string;
  readonly votes: string;
  /** As people wrote it, line breaks and all. */
  readonly note: string;
}

/** A roadmap stream by stream, for everything that reads as a report. */
export function toldRoadmap(
  { streams }: Roadmap,
  { votes }: Pick<Findings, "votes">,
  { word, names, board, language }: Teller,
): readonly { readonly stream: string; readonly solutions: readonly ToldSolution[] }[] {
  return streams.map(({ stream, solutions }) => ({
    stream: word(stream ?? "noStream"),
    solutions: solutions.map(({ placed: { card }, period }) => ({
      title: names.card(card),
      when: periodText(period, language),
      owner: cleanLine(card.owner ?? ""),
      metric: metricText(card, language),
      opportunity: opportunityText(card, board),
      votes: String(votes.get(card.id) ?? ""),
      note: card.note,
    })),
  }));
}

/** What a picture of a roadmap has no room for, on one line; empty when it shows all of it. */
export function laterText({ months, streams }: Roadmap, { language }: Teller): string {
  const all = streams.flatMap(({ solutions }) => solutions);
  const count = all.filter(({ onAxis }) => onAxis === null).length;
  const last = months.at(-1);
  if (count === 0 || last === undefined) return "";
  const month = monthText(last, language);
  return language === "nl"
    ? `${count} ${count === 1 ? "begint" : "beginnen"} na ${month}: zie de lijst hierna.`
    : `${count} ${count === 1 ? "begins" : "begin"} after ${month}: see the list that follows.`;
}
