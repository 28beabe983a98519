import type { Localized } from "@cojourney/journey-model";
import type { BoardFacts } from "#tables/board-facts.ts";
import { defineTable } from "#tables/table.ts";
import { longDate } from "#words/dates.ts";

interface Fact {
  readonly id: string;
  readonly label: Localized;
  readonly value: string;
}

/** What the whole is, and which snapshot of it. */
export const about = defineTable<Fact>({
  label: { en: "About", nl: "Over" },
  holds: "records",
  rows: factsOf,
  columns: [
    { id: "id", label: { en: "Id", nl: "Id" }, type: "id", value: ({ id }) => id },
    {
      id: "what",
      label: { en: "What", nl: "Wat" },
      type: "text",
      value: ({ label }, { language }) => label[language],
    },
    {
      id: "value",
      label: { en: "Value", nl: "Waarde" },
      type: "text",
      value: ({ value }) => value,
    },
  ],
});

function factsOf({ snapshot, board, language }: BoardFacts): readonly Fact[] {
  const { title, framework, language: spoken } = board.meta;
  return [
    { id: "title", label: { en: "Board", nl: "Bord" }, value: title },
    {
      id: "takenAt",
      label: { en: "As it was on", nl: "Zoals het was op" },
      value: longDate(snapshot.takenAt, language),
    },
    { id: "snapshot", label: { en: "Snapshot", nl: "Momentopname" }, value: snapshot.id },
    { id: "framework", label: { en: "Framework", nl: "Raamwerk" }, value: framework },
    { id: "language", label: { en: "Language", nl: "Taal" }, value: spoken },
  ];
}
