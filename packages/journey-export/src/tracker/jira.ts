import type { Issue } from "#tracker/issue.ts";

/** Marks every issue that came from a board, so that a team finds them together. */
const OWN_LABEL = "customer-journey";

/**
 * Rows for Jira's CSV import, header first. A label each has a column of its own, all with one name, as
 * Jira asks; labels hold no spaces.
 */
export function jiraRows(issues: readonly Issue[]): readonly (readonly string[])[] {
  const labels = issues.map(({ tags }) => [OWN_LABEL, ...tags.map(labelOf)].filter(isNew));
  const most = labels.reduce((count, list) => Math.max(count, list.length), 1);
  const header = [
    "Summary",
    "Issue Type",
    "Description",
    "Votes",
    ...Array.from({ length: most }, () => "Labels"),
  ];
  return [
    header,
    ...issues.map((issue, i) => {
      const own = labels[i] ?? [];
      const rest = Array.from({ length: most - own.length }, () => "");
      return [issue.title, "Task", descriptionOf(issue), String(issue.votes), ...own, ...rest];
    }),
  ];
}

function descriptionOf({ note, facts }: Issue): string {
  const lines = facts.map(([label, value]) => `*${label}:* ${asWritten(value)}`);
  return [asWritten(note), lines.join("\n")].filter((part) => part.trim() !== "").join("\n\n");
}

/** Without what Jira would take for a macro, a link, a person or a picture. */
function asWritten(text: string): string {
  return text.replaceAll(/[{[!]/g, (letter) => `\\${letter}`);
}

function labelOf(tag: string): string {
  return tag.trim().replaceAll(/[\s,]+/g, "-");
}

function isNew(label: string, index: number, all: readonly string[]): boolean {
  return label !== "" && all.indexOf(label) === index;
}
