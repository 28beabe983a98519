import type { Persona } from "@cojourney/journey-model";
import { initialsOf } from "#drawing/initials.ts";
import { paper as colors, personColors } from "#drawing/palette.ts";
import { drawLinesAt, type Flow, reportType } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawField } from "#pdf/sections/fields.ts";
import { printableText } from "#text/printable-text.ts";
import { loyaltyWords } from "#words/field-values.ts";
import { nameOf } from "#words/names.ts";

const fields = [
  "goals",
  "needs",
  "expectations",
  "drivers",
  "frustrations",
  "media",
  "trends",
  "environment",
] as const satisfies readonly (keyof Persona)[];
const PORTRAIT_PT = 30;
const initialsStyle = { sizePx: 12, lineHeightPx: 16, weight: 600 } as const;
/** What has to fit under a name for it to stay on the page. */
const KEEP_PT = 130;

/** Who travels: each persona with all that is known of it. */
export function drawPersonas(report: Report, flow: Flow): void {
  const { say, board, paper, language } = report;
  const personas = [...board.personas.values()].toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  if (personas.length === 0) return;
  paper.bookmark(1, say("personas"));
  flow.newPage();
  flow.heading(1, say("personas"));
  for (const persona of personas) {
    flow.ensureRoom(KEEP_PT);
    drawPortrait(report, flow, persona);
    flow.heading(2, nameOf(persona.name, "persona", language));
    const about = [persona.segment, loyaltyWords[persona.loyalty][language]].filter(
      (one) => one.trim() !== "",
    );
    flow.paragraph(about.join(" · "), { color: colors.inkSoft });
    if (persona.statement.trim() !== "")
      flow.paragraph(quoted(persona.statement, report), {
        type: "BlockQuote",
        style: reportType.lead,
        gapPt: 10,
      });
    for (const field of fields)
      if (persona[field].trim() !== "") drawField(flow, say(field), persona[field]);
    flow.y += 14;
  }
}

function drawPortrait({ paper }: Report, flow: Flow, persona: Persona): void {
  const { fill, ink } = personColors[persona.color];
  const [x, y] = [flow.x + flow.widthPt - PORTRAIT_PT, flow.y + 10];
  paper.decoration(() => {
    paper.box({ x, y, w: PORTRAIT_PT, h: PORTRAIT_PT }, PORTRAIT_PT / 2, { fill });
    drawLinesAt(paper, [printableText(initialsOf(persona.name)) || "?"], {
      x: x + PORTRAIT_PT / 2,
      y: y + (PORTRAIT_PT - initialsStyle.lineHeightPx) / 2,
      style: initialsStyle,
      color: ink,
      anchor: "middle",
    });
  });
}

/** In the quotation marks of the language, unless people wrote their own. */
function quoted(statement: string, { language }: Report): string {
  const text = printableText(statement).trim();
  if (/^["'“”‘’„«]/u.test(text)) return text;
  return language === "nl" ? `‘${text}’` : `“${text}”`;
}
