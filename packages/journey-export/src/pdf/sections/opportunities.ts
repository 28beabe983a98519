import type { PlacedCard } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { type Flow, openFlow } from "#pdf/flow.ts";
import { cardText, type Report } from "#pdf/report.ts";
import { tableOf, whereColumns } from "#pdf/sections/placed-table.ts";
import { drawVotes } from "#pdf/sections/votes.ts";
import { drawTable } from "#pdf/table.ts";
import { cleanLine } from "#text/clean-text.ts";
import { shortText } from "#text/cut-text.ts";
import { moreInAppendixText, signedScore } from "#words/phrases.ts";

/** Longest note that stands in these tables, in characters; the appendix has all of it. */
const MOST_NOTE = 280;
const MOST_ROWS = 60;

/** What gets in the way and what could be better, what weighs most first, and what people voted for. */
export function drawOpportunities(report: Report): void {
  const { findings, board, paper, word } = report;
  const { pains, opportunities, votes } = findings;
  // What has a date is on the roadmap, which comes next.
  const solutions = findings.solutions.filter(({ card }) => card.period === null);
  const isPlanned = solutions.length < findings.solutions.length;
  const listed = pains.length + opportunities.length + solutions.length;
  if (listed + board.votes.size === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, word("painsAndOpportunities"), word("painsAndOpportunities"));
  if (listed > 0) {
    const order = votes.size > 0 ? "votesOrder" : "painsOrder";
    flow.paragraph(word(order), { color: colors.inkSoft, isLead: true });
  }
  drawList(report, flow, "pains", pains);
  drawList(report, flow, "opportunities", opportunities);
  drawList(report, flow, isPlanned ? "solutionsWithoutDate" : "solutions", solutions);
  drawVotes(report, flow);
}

function drawList(
  report: Report,
  flow: Flow,
  kind: "pains" | "opportunities" | "solutions" | "solutionsWithoutDate",
  cards: readonly PlacedCard[],
): void {
  if (cards.length === 0) return;
  const { findings, word } = report;
  const { votes } = findings;
  const votesOf = ({ card }: PlacedCard): string => String(votes.get(card.id) ?? "");
  const isVoted = cards.some(({ card }) => votes.has(card.id));
  flow.heading(2, word(kind), word(kind));
  drawTable(
    flow,
    tableOf(cards.slice(0, MOST_ROWS), [
      { head: word(kind), share: 5, text: withNote },
      ...(isVoted ? [{ head: word("votes"), share: 1.5, isNumber: true, text: votesOf }] : []),
      ...whereColumns(report),
      { head: word("feeling"), share: 1.2, isNumber: true, text: scoreOf },
    ]),
  );
  sayHowManyMore(report, flow, cards.length);
}

/** A list that goes on for pages is read by nobody; the appendix has them all, in the order of the map. */
function sayHowManyMore({ language }: Report, flow: Flow, count: number): void {
  if (count <= MOST_ROWS) return;
  flow.paragraph(moreInAppendixText(count - MOST_ROWS, language), { color: colors.inkSoft });
}

function withNote(placed: PlacedCard): string {
  const note = shortText(cleanLine(placed.card.note), MOST_NOTE);
  return [cardText(placed), note].filter((one) => one !== "").join("\n");
}

function scoreOf({ step }: PlacedCard): string {
  return step.emotion ? signedScore(step.emotion.score) : "";
}
