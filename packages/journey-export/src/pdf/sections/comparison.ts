import {
  compareStates,
  type PlacedCard,
  type StateChange,
  type StateComparison,
} from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { type Flow, openFlow } from "#pdf/flow.ts";
import { A4_LANDSCAPE } from "#pdf/paper.ts";
import { cardText, type Report, whereText } from "#pdf/report.ts";
import { drawChart } from "#pdf/sections/curves.ts";
import { drawTable } from "#pdf/table.ts";
import { cardFieldLabels } from "#words/field-labels.ts";
import { kindWords } from "#words/field-values.ts";
import { journeyName } from "#words/names.ts";
import type { ReportWord } from "#words/report-words.ts";
import { signedScore } from "#words/teller-words.ts";

/** Each future journey against the one it was copied from: how else it feels, and what is different in it. */
export function drawComparison(report: Report): void {
  const { board, paper, say, language } = report;
  const comparisons = compareStates(board);
  if (comparisons.length === 0) return;
  const flow = openFlow(paper, A4_LANDSCAPE);
  flow.heading(1, say("comparison"), say("comparison"));
  for (const comparison of comparisons) {
    flow.heading(2, journeyName(comparison.future, language));
    drawChart(report, flow, [comparison.current, comparison.future]);
    drawEmotions(report, flow, comparison);
    drawChanges(report, flow, comparison);
  }
}

function drawEmotions(
  report: Report,
  flow: Flow,
  { current, future, emotions }: StateComparison,
): void {
  const { say } = report;
  const different = emotions.filter(({ difference }) => difference !== null && difference !== 0);
  if (different.length === 0) return;
  flow.heading(3, say("feelsDifferent"));
  drawTable(flow, {
    columns: [
      { head: say("step"), share: 5 },
      { head: say("now"), share: 1, isNumber: true },
      { head: say("later"), share: 1, isNumber: true },
      { head: say("difference"), share: 1.2, isNumber: true },
    ],
    rows: different.map((change) => [
      whereText(report, { journey: change.future.emotion ? future : current, step: change.future }),
      signedScore(change.current.emotion?.score ?? 0),
      signedScore(change.future.emotion?.score ?? 0),
      signedScore(change.difference ?? 0),
    ]),
  });
}

function drawChanges(
  report: Report,
  flow: Flow,
  { current, future, steps, cards }: StateComparison,
): void {
  const { say, language } = report;
  const stepRows = steps.flatMap((change) => {
    const word = wordOf(change);
    if (!word) return [];
    const [journey, step] =
      change.kind === "removed" ? [current, change.current] : [future, change.future];
    return [[say(word), say("step").toLowerCase(), whereText(report, { journey, step })]];
  });
  const cardRows = cards.flatMap((change) => {
    const word = wordOf(change);
    if (!word) return [];
    const placed = change.kind === "removed" ? change.current : change.future;
    return [[say(word), kindWords[placed.kind][language], whatChanged(report, change, placed)]];
  });
  const rows = [...stepRows, ...cardRows];
  if (rows.length === 0) flow.paragraph(say("noDifference"), { color: colors.inkSoft });
  drawTable(flow, {
    columns: [
      { head: say("change"), share: 1.6 },
      { head: say("kind"), share: 1.6 },
      { head: say("what"), share: 6 },
    ],
    rows,
  });
}

function whatChanged(report: Report, change: StateChange<PlacedCard>, placed: PlacedCard): string {
  const said = `${cardText(placed)} (${whereText(report, placed)})`;
  if (change.kind !== "kept") return said;
  const { say } = report;
  const before = cardText(change.current);
  const isRenamed = change.changed.includes("title") && before !== "";
  const fields = change.changed.flatMap((field) => labelOf(report, field));
  return [
    said,
    ...(isRenamed ? [`${say("now")}: ${before}`] : []),
    ...(change.isMoved ? [`${say("now")}: ${whereText(report, change.current)}`] : []),
    ...(fields.length > 0 ? [`${say("different")}: ${fields.join(", ")}`] : []),
  ].join("\n");
}

/** What a document calls a field of a card; the title is told by itself. */
function labelOf({ language, say }: Report, field: string): readonly string[] {
  if (field === "note") return [say("note").toLowerCase()];
  const label = Object.entries(cardFieldLabels).find(([name]) => name === field)?.[1];
  return label ? [label[language].toLowerCase()] : [];
}

/** What a change is called; null when nothing is different. */
function wordOf(change: StateChange<unknown>): ReportWord | null {
  if (change.kind !== "kept") return change.kind;
  const isChanged = change.changed.length > 0;
  if (change.isMoved && isChanged) return "movedAndChanged";
  if (change.isMoved) return "moved";
  return isChanged ? "changed" : null;
}
