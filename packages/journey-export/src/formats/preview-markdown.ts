import { emptyPreview, type Preview } from "#formats/format.ts";
import { writeMinutes } from "#minutes/write-minutes.ts";

/** The chapters of the minutes. */
export const previewMarkdown: Preview = async ({ snapshot, options }) => {
  const lines = writeMinutes(snapshot, options).split("\n");
  const items = lines.flatMap((line) => /^## (.+)$/u.exec(line)?.[1] ?? []).map(unescaped);
  return { ...emptyPreview, contents: { name: { en: "Chapters", nl: "Hoofdstukken" }, items } };
};

/** As people wrote it. */
function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\(?=[^\p{L}\p{N}\s])/gu, "");
}
