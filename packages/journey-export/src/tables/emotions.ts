import type { Emotion } from "@cojourney/journey-model";
import type { StepRow } from "#tables/board-facts.ts";
import { whereColumns } from "#tables/shared-columns.ts";
import { defineTable } from "#tables/table.ts";
import { scoreWord } from "#words/score-word.ts";

interface FeltStep extends StepRow {
  readonly emotion: Emotion;
}

export const emotions = defineTable<FeltStep>({
  label: { en: "Emotions", nl: "Emoties" },
  holds: "records",
  rows: ({ steps }) =>
    steps.flatMap(({ emotion, ...row }) => (emotion ? [{ ...row, emotion }] : [])),
  columns: [
    {
      id: "stepId",
      label: { en: "Step id", nl: "Stap-id" },
      type: "id",
      value: ({ step }) => step.id,
    },
    whereColumns.journey,
    whereColumns.phase,
    whereColumns.step,
    {
      id: "score",
      label: { en: "Score (-2 to 2)", nl: "Score (-2 tot 2)" },
      type: "number",
      value: ({ emotion }) => emotion.score,
    },
    {
      id: "meaning",
      label: { en: "Which means", nl: "Dat is" },
      type: "text",
      value: ({ emotion }, { language }) => scoreWord(emotion.score, language),
    },
    {
      id: "label",
      label: { en: "In words", nl: "In woorden" },
      type: "text",
      value: ({ emotion }) => emotion.label,
    },
  ],
});
