import { emptyPreview, type Preview } from "#formats/format.ts";
import { boardFacts } from "#tables/board-facts.ts";
import { issuesOf } from "#tracker/issue.ts";

/** The opportunities that become issues, in their order. */
export const previewTracker: Preview = async ({ snapshot, options: { language } }) => {
  const items = issuesOf(boardFacts(snapshot, language)).map(({ title }) => title);
  return { ...emptyPreview, contents: { name: { en: "Issues", nl: "Issues" }, items } };
};
