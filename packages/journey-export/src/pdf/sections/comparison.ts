import { compareStates } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { openFlow } from "#pdf/flow.ts";
import { A4_LANDSCAPE } from "#pdf/paper.ts";
import type { Report } from "#pdf/report.ts";
import { drawChart } from "#pdf/sections/curves.ts";
import { drawTable, type ReportTable, tableHeight } from "#pdf/table.ts";
import { journeyName } from "#words/names.ts";
import {
  type ToldChange,
  toldChanges,
  type ToldFeeling,
  toldFeelings,
} from "#words/told-changes.ts";

/** Of the changes, what stands under the picture at the least, points: a heading and some rows. */
const BEGINNING_PT = 110;
/** The heading over the steps that feel different, points. */
const HEADING_PT = 29;

/** Each future journey against the one it was copied from: how else it feels, and what is different in it. */
export function drawComparison(report: Report): void {
  const { board, paper, word, language } = report;
  const comparisons = compareStates(board);
  if (comparisons.length === 0) return;
  const flow = openFlow(paper, A4_LANDSCAPE);
  flow.heading(1, word("comparison"), word("comparison"));
  for (const comparison of comparisons) {
    const { current, future } = comparison;
    const feelings = feelingsTable(report, toldFeelings(comparison, report));
    const changes = changesTable(report, toldChanges(comparison, report));
    const feelingsPt = feelings.rows.length > 0 ? HEADING_PT + tableHeight(flow, feelings) : 0;
    const allPt = feelingsPt + tableHeight(flow, changes);
    flow.heading(2, journeyName(future, language));
    drawChart(report, flow, [current, future], [allPt, feelingsPt + BEGINNING_PT, feelingsPt]);
    if (feelings.rows.length > 0) flow.heading(3, word("stepsFeelDifferent"));
    drawTable(flow, feelings);
    if (changes.rows.length === 0) flow.paragraph(word("noDifference"), { color: colors.inkSoft });
    drawTable(flow, changes);
  }
}

function feelingsTable({ word }: Report, told: readonly ToldFeeling[]): ReportTable {
  return {
    columns: [
      { head: word("step"), share: 5 },
      { head: word("now"), share: 1, isNumber: true },
      { head: word("later"), share: 1, isNumber: true },
      { head: word("difference"), share: 1.2, isNumber: true },
    ],
    rows: told.map(({ where, now, later, difference }) => [where, now, later, difference]),
  };
}

function changesTable({ word }: Report, told: readonly ToldChange[]): ReportTable {
  return {
    columns: [
      { head: word("change"), share: 1.6 },
      { head: word("kind"), share: 1.6 },
      { head: word("what"), share: 6 },
    ],
    rows: told.map(({ how, kind, lines }) => [how, kind, lines.join("\n")]),
  };
}
