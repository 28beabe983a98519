import { keyOf, plainWord, textIn } from "#import/known-words.ts";
import { type ImportField, importFields, type RowsMapping } from "#import/mapping.ts";
import type { Cell } from "#tables/table.ts";

/** Which field each column fills, by its name. */
export function fieldsFor(header: readonly Cell[]): RowsMapping["fields"] {
  const used = new Set<ImportField>();
  return header.map((cell) => {
    const name = plainWord(textIn(cell));
    const field = keyOf(importFields, name) ?? aliases.get(name);
    if (field === undefined || (used.has(field) && field !== "note")) return null;
    used.add(field);
    return field;
  });
}

/** Names that people and other programs give such columns. */
const aliases: ReadonlyMap<string, ImportField> = new Map([
  ["title", "title"],
  ["titel", "title"],
  ["card", "title"],
  ["kaart", "title"],
  ["name", "title"],
  ["naam", "title"],
  ["text", "title"],
  ["tekst", "title"],
  ["summary", "title"],
  ["touchpoint", "title"],
  ["contactmoment", "title"],
  ["description", "note"],
  ["omschrijving", "note"],
  ["beschrijving", "note"],
  ["toelichting", "note"],
  ["notes", "note"],
  ["stage", "phase"],
  ["episode", "phase"],
  ["moment", "step"],
  ["row", "lane"],
  ["rij", "lane"],
  ["lane", "lane"],
  ["categorie", "lane"],
  ["category", "lane"],
  ["soort", "lane"],
  ["type", "lane"],
  ["labels", "tags"],
  ["score", "emotion"],
  ["emotie", "emotion"],
  ["emotion", "emotion"],
  ["drop-off", "dropOffPercent"],
  ["afhakers", "dropOffPercent"],
]);
