import { paper as colors } from "#drawing/palette.ts";
import { openFlow } from "#pdf/flow.ts";
import type { Report } from "#pdf/report.ts";
import { drawFields, fieldsHeight } from "#pdf/sections/fields.ts";
import { filledFields, scenarioFields, scopeFields } from "#words/field-labels.ts";
import { journeyName } from "#words/names.ts";

/** A heading of two lines and the space above it, points. */
const HEADING_PT = 58;

/** What each journey is about: its scope card and its scenario, as far as people filled them in. */
export function drawScope({ word, journeys, paper, language }: Report): void {
  if (journeys.length === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, word("scopeAndScenario"), word("scopeAndScenario"));
  for (const outline of journeys) {
    const { journey } = outline;
    const fields = [
      ...filledFields(journey, scopeFields, language),
      ...filledFields(journey, scenarioFields, language),
    ];
    flow.keepWhole(HEADING_PT + fieldsHeight(flow, fields));
    flow.heading(2, journeyName(outline, language));
    if (fields.length === 0) flow.paragraph(word("notFilledIn"), { color: colors.inkSoft });
    drawFields(flow, fields);
  }
}
