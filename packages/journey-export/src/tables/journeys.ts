import type { Journey } from "@cojourney/journey-model";
import { recordColumns } from "#tables/shared-columns.ts";
import { defineTable } from "#tables/table.ts";
import { stateWords } from "#words/field-values.ts";

export const journeys = defineTable<Journey>({
  label: { en: "Journey", nl: "Klantreis" },
  holds: "records",
  rows: ({ journeys: all }) => all,
  columns: [
    recordColumns.id,
    {
      id: "title",
      label: { en: "Title", nl: "Titel" },
      type: "text",
      value: ({ title }) => title,
    },
    {
      id: "state",
      label: { en: "Current or future", nl: "Huidig of gewenst" },
      type: "text",
      value: ({ state }, { language }) => stateWords[state][language],
    },
    {
      id: "persona",
      label: { en: "Persona", nl: "Persona" },
      type: "text",
      value: ({ personaId }, { board }) => board.personas.get(personaId)?.name ?? null,
    },
    { id: "goal", label: { en: "Goal", nl: "Doel" }, type: "long", value: ({ goal }) => goal },
    { id: "start", label: { en: "Start", nl: "Begin" }, type: "long", value: ({ start }) => start },
    { id: "end", label: { en: "End", nl: "Einde" }, type: "long", value: ({ end }) => end },
    {
      id: "businessPart",
      label: { en: "Part of the business", nl: "Deel van de organisatie" },
      type: "long",
      value: ({ businessPart }) => businessPart,
    },
    {
      id: "measure",
      label: { en: "How we measure it", nl: "Hoe we het meten" },
      type: "long",
      value: ({ measure }) => measure,
    },
    {
      id: "situation",
      label: { en: "Situation", nl: "Situatie" },
      type: "long",
      value: ({ situation }) => situation,
    },
    {
      id: "trigger",
      label: { en: "Trigger", nl: "Aanleiding" },
      type: "long",
      value: ({ trigger }) => trigger,
    },
    { id: "need", label: { en: "Need", nl: "Behoefte" }, type: "long", value: ({ need }) => need },
    {
      id: "expectation",
      label: { en: "Expectation", nl: "Verwachting" },
      type: "long",
      value: ({ expectation }) => expectation,
    },
    {
      id: "personaId",
      label: { en: "Persona id", nl: "Persona-id" },
      type: "id",
      value: ({ personaId }) => personaId,
    },
    recordColumns.copiedFrom,
  ],
});
