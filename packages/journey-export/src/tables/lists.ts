import type { BoardFacts } from "#tables/board-facts.ts";
import { defineTable } from "#tables/table.ts";
import { colorWords } from "#words/colors.ts";
import { listWords } from "#words/list-words.ts";

interface ListEntry {
  readonly list: "channel" | "tag";
  readonly id: string;
  readonly name: string;
  readonly color: keyof typeof colorWords | null;
}

/** The board's own words: its channels, in their order, and its tags. */
export const lists = defineTable<ListEntry>({
  label: { en: "Lists", nl: "Lijsten" },
  holds: "records",
  rows: entriesOf,
  columns: [
    { id: "id", label: { en: "Id", nl: "Id" }, type: "id", value: ({ id }) => id },
    {
      id: "list",
      label: { en: "List", nl: "Lijst" },
      type: "text",
      value: ({ list }, { language }) => listWords[list][language],
    },
    { id: "name", label: { en: "Name", nl: "Naam" }, type: "text", value: ({ name }) => name },
    {
      id: "color",
      label: { en: "Colour", nl: "Kleur" },
      type: "text",
      value: ({ color }, { language }) => color && colorWords[color][language],
    },
  ],
});

function entriesOf({ board }: BoardFacts): readonly ListEntry[] {
  const { channels, tags } = board.meta;
  return [
    ...channels.map(({ id, name }) => ({ list: "channel" as const, id, name, color: null })),
    ...tags.map(({ id, name, color }) => ({ list: "tag" as const, id, name, color })),
  ];
}
