import { type JourneyOutline, metrics } from "@cojourney/journey-model";
import { drawIcon } from "#drawing/draw-icon.ts";
import { drawMap } from "#drawing/draw-map.ts";
import { mapContext } from "#drawing/map-context.ts";
import { mapBox, type MapPage, mapPages } from "#drawing/map-pages.ts";
import { mapWords } from "#drawing/map-words.ts";
import { kindColors, paper as colors, personColors } from "#drawing/palette.ts";
import { drawMarks } from "#pdf/draw-marks.ts";
import { drawPartAt, reportType } from "#pdf/flow.ts";
import { A3_LANDSCAPE } from "#pdf/paper.ts";
import type { Report } from "#pdf/report.ts";
import { brokenLines } from "#text/broken-lines.ts";
import { journeyName } from "#words/names.ts";

const MARGIN_PT = 40;
const HEAD_PT = 62;
const FOOT_PT = 56;
const room = {
  w: A3_LANDSCAPE.w - 2 * MARGIN_PT,
  h: A3_LANDSCAPE.h - HEAD_PT - FOOT_PT,
};
const titleStyle = { sizePx: 16, lineHeightPx: 22, weight: 600 } as const;
const LEGEND_ICON_PT = 10;

/** Each map on A3 lying down, over as many pages as it needs to be read. */
export function drawMaps(report: Report): void {
  const { journeys, paper, word, language } = report;
  for (const [i, outline] of journeys.entries()) {
    const pages = mapPages(outline, room);
    for (const [n, page] of pages.entries()) {
      paper.addPage(A3_LANDSCAPE);
      if (i === 0 && n === 0) paper.bookmark(1, word("maps"));
      if (n === 0) paper.bookmark(2, journeyName(outline, language));
      paper.within("Sect", {}, () => {
        drawHead(report, outline, page, { number: n + 1, of: pages.length });
        const box = mapBox(page.layout);
        const place = {
          x: MARGIN_PT - box.x * page.scale,
          y: HEAD_PT - box.y * page.scale,
          scale: page.scale,
        };
        paper.within("Table", {}, () =>
          paper.scaled(place, () =>
            drawMarks(paper, drawMap(page.layout, mapContext(report.board, language), page)),
          ),
        );
        drawLegend(report);
      });
    }
  }
}

function drawHead(
  report: Report,
  outline: JourneyOutline,
  page: MapPage,
  { number, of }: { readonly number: number; readonly of: number },
): void {
  const { paper, language, word, names } = report;
  const color = personColors[outline.persona?.color ?? "teal"].fill;
  const title = brokenLines(journeyName(outline, language), room.w - 260, titleStyle, 1);
  paper.decoration(() => paper.box({ x: MARGIN_PT, y: 26, w: 4, h: 22 }, 0, { fill: color }));
  const place = { x: MARGIN_PT + 14, y: 26, style: titleStyle, color: colors.ink };
  drawPartAt(paper, "H2", title, place);
  if (of === 1) return;
  const phases = page.layout.outline.phases;
  const [first, last] = [phases.at(0), phases.at(-1)];
  const ends = [first, last]
    .filter((phase) => phase !== undefined)
    .map(({ phase }) => names.phase(outline, phase));
  const span = ends[0] === ends[1] ? ends[0] : ends.join(" – ");
  const part = `${word("part")} ${number} ${word("of")} ${of} · ${span}`;
  const lines = brokenLines(part, 240, reportType.body, 1);
  drawPartAt(paper, "P", lines, {
    x: A3_LANDSCAPE.w - MARGIN_PT,
    y: 31,
    style: reportType.body,
    color: colors.inkSoft,
    anchor: "end",
  });
}

/** What the marks on the cards mean. */
function drawLegend({ paper, language }: Report): void {
  const y = A3_LANDSCAPE.h - FOOT_PT + 8;
  const entries = [
    {
      icon: "momentOfTruth",
      color: kindColors.touchpoint.edge,
      isFilled: true,
      words: mapWords.momentOfTruth,
    },
    { icon: "dropOff", color: colors.danger, isFilled: false, words: mapWords.dropOff },
    { icon: "note", color: colors.inkSoft, isFilled: false, words: mapWords.hasNote },
  ] as const;
  let x = MARGIN_PT + metrics.cellPaddingPx;
  for (const { icon, color, isFilled, words } of entries) {
    const [at, text] = [x, words[language]];
    drawMarks(paper, [
      drawIcon(icon, {
        x: at,
        y: y + 1,
        sizePx: LEGEND_ICON_PT,
        color,
        ...(isFilled ? { fill: color } : {}),
      }),
    ]);
    const place = { x: at + 14, y, style: reportType.small, color: colors.inkSoft };
    drawPartAt(paper, "P", [text], place);
    x += 150;
  }
}
