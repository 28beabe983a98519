import type { Persona } from "@cojourney/journey-model";
import { recordColumns } from "#tables/shared-columns.ts";
import { defineTable } from "#tables/table.ts";
import { colorWords } from "#words/colors.ts";
import { loyaltyWords } from "#words/field-values.ts";

export const personas = defineTable<Persona>({
  label: { en: "Personas", nl: "Persona’s" },
  holds: "records",
  rows: ({ personas: all }) => all,
  columns: [
    recordColumns.id,
    {
      id: "name",
      label: { en: "Name", nl: "Naam" },
      type: "text",
      value: ({ name }) => name,
    },
    {
      id: "statement",
      label: { en: "In one sentence", nl: "In één zin" },
      type: "long",
      value: ({ statement }) => statement,
    },
    {
      id: "segment",
      label: { en: "Segment", nl: "Segment" },
      type: "text",
      value: ({ segment }) => segment,
    },
    {
      id: "goals",
      label: { en: "Goals", nl: "Doelen" },
      type: "long",
      value: ({ goals }) => goals,
    },
    {
      id: "needs",
      label: { en: "Needs", nl: "Behoeften" },
      type: "long",
      value: ({ needs }) => needs,
    },
    {
      id: "expectations",
      label: { en: "Expectations of us", nl: "Verwachtingen van ons" },
      type: "long",
      value: ({ expectations }) => expectations,
    },
    {
      id: "drivers",
      label: { en: "Drivers", nl: "Drijfveren" },
      type: "long",
      value: ({ drivers }) => drivers,
    },
    {
      id: "frustrations",
      label: { en: "Frustrations", nl: "Frustraties" },
      type: "long",
      value: ({ frustrations }) => frustrations,
    },
    {
      id: "media",
      label: { en: "Media", nl: "Media" },
      type: "long",
      value: ({ media }) => media,
    },
    {
      id: "trends",
      label: { en: "Trends", nl: "Trends" },
      type: "long",
      value: ({ trends }) => trends,
    },
    {
      id: "environment",
      label: { en: "Environment", nl: "Omgeving" },
      type: "long",
      value: ({ environment }) => environment,
    },
    {
      id: "loyalty",
      label: { en: "Loyalty", nl: "Loyaliteit" },
      type: "text",
      value: ({ loyalty }, { language }) => loyaltyWords[loyalty][language],
    },
    {
      id: "color",
      label: { en: "Colour", nl: "Kleur" },
      type: "text",
      value: ({ color }, { language }) => colorWords[color][language],
    },
  ],
});
