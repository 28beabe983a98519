import type { Journey } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import type { Flow } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawField } from "#pdf/sections/fields.ts";
import { journeyName } from "#words/names.ts";

const fields = [
  "goal",
  "start",
  "end",
  "businessPart",
  "measure",
  "situation",
  "trigger",
  "need",
  "expectation",
] as const satisfies readonly (keyof Journey)[];

/** What each journey is about: its scope card and its scenario, as far as people filled them in. */
export function drawScope({ say, outlines, paper, language }: Report, flow: Flow): void {
  paper.bookmark(1, say("scope"));
  flow.heading(1, say("scope"));
  if (outlines.length === 0) flow.paragraph(say("emptyBoard"), { color: colors.inkSoft });
  for (const outline of outlines) {
    flow.heading(2, journeyName(outline, language));
    const filled = fields.filter((field) => outline.journey[field].trim() !== "");
    if (filled.length === 0) flow.paragraph(say("notFilledIn"), { color: colors.inkSoft });
    for (const field of filled) drawField(flow, say(field), outline.journey[field]);
  }
}
