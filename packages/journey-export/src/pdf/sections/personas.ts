import type { Persona } from "@cojourney/journey-model";
import { initialsOf } from "#drawing/initials.ts";
import { paper as colors, personColors } from "#drawing/palette.ts";
import { drawLinesAt, type Flow, openFlow, reportType } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawFields, fieldsHeight } from "#pdf/sections/fields.ts";
import { cleanLine, cleanText } from "#text/clean-text.ts";
import { filledFields, personaFields } from "#words/field-labels.ts";
import { quoted } from "#words/phrases.ts";

const PORTRAIT_PT = 30;
const initialsStyle = { sizePx: 12, lineHeightPx: 16, weight: 600 } as const;
/** The name, the line under it and the statement, points. */
const HEAD_PT = 100;
/** What of a persona that is longer than a page stays under its name, points. */
const KEEP_PT = 60;

/** Who travels: each persona with all that is known of it. */
export function drawPersonas(report: Report): void {
  const { word, personas, paper, language, names } = report;
  if (personas.length === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, word("personas"), word("personas"));
  flow.ensureRoom(0);
  for (const persona of personas) {
    const fields = filledFields(persona, personaFields, language);
    flow.keepWhole(HEAD_PT + fieldsHeight(flow, fields));
    flow.keepWhole(HEAD_PT);
    drawPortrait(report, flow, persona);
    flow.heading(2, names.persona(persona));
    flow.ensureRoom(KEEP_PT);
    const about = report.traits(persona);
    if (about.length > 0) flow.paragraph(about.join(" · "), { color: colors.inkSoft });
    const statement = cleanText(persona.statement).trim();
    if (statement !== "")
      flow.paragraph(quoted(statement, language), {
        type: "BlockQuote",
        style: reportType.lead,
        gapPt: 10,
      });
    drawFields(flow, fields);
    flow.y += 14;
  }
}

function drawPortrait({ paper }: Report, flow: Flow, persona: Persona): void {
  const { fill, ink } = personColors[persona.color];
  const [x, y] = [flow.x + flow.widthPt - PORTRAIT_PT, flow.y + 10];
  paper.decoration(() => {
    paper.box({ x, y, w: PORTRAIT_PT, h: PORTRAIT_PT }, PORTRAIT_PT / 2, { fill });
    drawLinesAt(paper, [initialsOf(cleanLine(persona.name)) || "?"], {
      x: x + PORTRAIT_PT / 2,
      y: y + (PORTRAIT_PT - initialsStyle.lineHeightPx) / 2,
      style: initialsStyle,
      color: ink,
      anchor: "middle",
    });
  });
}
