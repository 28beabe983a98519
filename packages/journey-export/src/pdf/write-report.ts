import { paper as colors } from "#drawing/palette.ts";
import type { Fonts } from "#fonts/load-fonts.ts";
import type { ExportOptions } from "#formats/format.ts";
import { drawLinesAt, reportType } from "#pdf/flow.ts";
import { openPaper } from "#pdf/paper.ts";
import { openReport, type Report } from "#pdf/report.ts";
import { drawAppendix } from "#pdf/sections/appendix.ts";
import { drawComparison } from "#pdf/sections/comparison.ts";
import { drawCover } from "#pdf/sections/cover.ts";
import { drawEmotionCurves } from "#pdf/sections/curves.ts";
import { drawDecisive } from "#pdf/sections/decisive.ts";
import { drawMaps } from "#pdf/sections/maps.ts";
import { drawOpportunities } from "#pdf/sections/opportunities.ts";
import { drawPersonas } from "#pdf/sections/personas.ts";
import { drawRoadmap } from "#pdf/sections/roadmap.ts";
import { drawScope } from "#pdf/sections/scope.ts";
import { drawSummary } from "#pdf/sections/summary.ts";
import { drawUnplaced } from "#pdf/sections/unplaced.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { brokenLines } from "#text/broken-lines.ts";
import { cleanLine } from "#text/clean-text.ts";
import { documentWords } from "#words/document-words.ts";
import { recordNames } from "#words/record-names.ts";

const FOOT_PT = 30;
const SIDE_PT = 57;

/** The sections in their order. A new one is a file beside these and a line here. */
const sections = [
  drawSummary,
  drawScope,
  drawPersonas,
  drawMaps,
  drawEmotionCurves,
  drawDecisive,
  drawOpportunities,
  drawRoadmap,
  drawComparison,
  drawUnplaced,
  drawAppendix,
] as const;

/** Writes the report of a board as a tagged PDF. */
export function writeReport(
  snapshot: Snapshot,
  options: ExportOptions,
  fonts: Fonts,
  onProgress: (fraction: number) => void,
): Uint8Array<ArrayBuffer> {
  const { language } = options;
  const paper = openPaper(fonts, {
    title: recordNames(language).board(snapshot.board.meta.title),
    author: cleanLine(options.facilitator),
    subject: `${documentWords.report[language]}, ${documentWords.snapshot[language].toLowerCase()} ${snapshot.id}`,
    at: snapshot.takenAt,
    language,
  });
  const report = openReport(paper, snapshot, options, fonts.missing.length > 0);
  const finishCover = drawCover(report);
  for (const [i, drawSection] of sections.entries()) {
    paper.within("Sect", {}, () => drawSection(report));
    onProgress((i + 1) / (sections.length + 1));
  }
  finishCover();
  drawFooters(report);
  const bytes = paper.toBytes();
  onProgress(1);
  return bytes;
}

/** On every page but the cover: which board and which moment of it, and how far the reader is. */
function drawFooters({ paper, snapshot, names, word }: Report): void {
  const style = reportType.tiny;
  paper.onEveryPage((page, pages) => {
    if (page === 1) return;
    const { w, h } = paper.size();
    const y = h - FOOT_PT;
    const place = { y, style, color: colors.inkSoft };
    const number = `${word("page")} ${page} ${word("of")} ${pages}`;
    const about = `${names.board(snapshot.board.meta.title)} · ${word("snapshot")} ${snapshot.id}`;
    drawLinesAt(paper, brokenLines(about, w - 2 * SIDE_PT - 100, style, 1), {
      x: SIDE_PT,
      ...place,
    });
    drawLinesAt(paper, [number], { x: w - SIDE_PT, anchor: "end", ...place });
  });
}
