import {
  cellKey,
  type JourneyOutline,
  type PhaseOutline,
  type StepOutline,
} from "@cojourney/journey-model";
import { cardMinutes } from "#minutes/card-minutes.ts";
import { bullet, bullets, under } from "#minutes/markdown-blocks.ts";
import { markdownLine, markdownParagraphs } from "#text/markdown-text.ts";
import { filledFields, scenarioFields, scopeFields } from "#words/field-labels.ts";
import type { Teller } from "#words/teller.ts";

/** A journey from left to right: its scope and scenario, then every step with what is written in it. */
export function journeyMinutes(outline: JourneyOutline, teller: Teller): readonly string[] {
  const { journey, persona, phases, unplaced } = outline;
  const { language, word, names } = teller;
  return [
    `## ${markdownLine(teller.journey(outline))}`,
    ...(persona ? [`${word("persona")}: ${markdownLine(names.persona(persona))}`] : []),
    ...under(`### ${word("scope")}`, fieldList(filledFields(journey, scopeFields, language))),
    ...under(`### ${word("scenario")}`, fieldList(filledFields(journey, scenarioFields, language))),
    ...phases.flatMap((phase) => phaseMinutes(outline, phase, teller)),
    ...under(`### ${word("unplaced")}`, bullets(unplaced.map((card) => cardMinutes(card, teller)))),
  ];
}

function fieldList(fields: ReturnType<typeof filledFields>): readonly string[] {
  return bullets(
    fields.map(({ label, text }) => bullet(`**${label}:** ${markdownParagraphs(text)}`)),
  );
}

function phaseMinutes(
  outline: JourneyOutline,
  { phase, steps }: PhaseOutline,
  teller: Teller,
): readonly string[] {
  const { word, names } = teller;
  const number = outline.phases.findIndex((one) => one.phase.id === phase.id) + 1;
  const skipped = phase.skipped ? ` (${word("skipped")})` : "";
  return [
    `### ${number}. ${markdownLine(names.phase(outline, phase))}${skipped}`,
    ...loopsFrom(outline, phase.id, teller),
    ...steps.flatMap((step) => stepMinutes(outline, step, teller)),
  ];
}

function loopsFrom(
  outline: JourneyOutline,
  phaseId: string,
  { word, names }: Teller,
): readonly string[] {
  return outline.journey.loops.flatMap(({ from, to }) => {
    const back = outline.phases.find(({ phase }) => phase.id === to);
    if (from !== phaseId || !back) return [];
    const sentence = `${word("loopTo")} ${markdownLine(names.phase(outline, back.phase))}`;
    return [`*${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.*`];
  });
}

function stepMinutes(
  outline: JourneyOutline,
  { step, emotion }: StepOutline,
  teller: Teller,
): readonly string[] {
  const { word, names } = teller;
  const lanes = outline.lanes.flatMap((lane) => {
    const cards = outline.cards.get(cellKey(step.id, lane.id)) ?? [];
    const items = cards.map((card) => cardMinutes(card, teller));
    return under(`**${markdownLine(names.lane(lane))}**`, bullets(items));
  });
  const feeling = emotion ? [`${word("feeling")}: ${markdownLine(teller.feeling(emotion))}`] : [];
  const told = [...feeling, ...lanes];
  return [
    `#### ${markdownLine(names.step(outline, step))}`,
    ...(told.length === 0 ? [word("noCards")] : told),
  ];
}
