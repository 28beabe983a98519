import type { Issue } from "#tracker/issue.ts";

/** Rows for GitLab's CSV import, header first: it reads a title and a description in Markdown. */
export function gitlabRows(issues: readonly Issue[]): readonly (readonly string[])[] {
  return [["title", "description"], ...issues.map((issue) => [issue.title, descriptionOf(issue)])];
}

function descriptionOf({ note, facts, tags }: Issue): string {
  const all =
    tags.length > 0 ? [...facts, ["Labels", [...new Set(tags)].join(", ")] as const] : facts;
  // A list with hyphens would begin like a formula.
  const lines = all.map(([label, value]) => `* ${asWritten(label)}: ${asWritten(value)}`);
  return [asWritten(note), lines.join("\n")].filter((part) => part.trim() !== "").join("\n\n");
}

/**
 * What people wrote, without anything that GitLab would carry out: a line that begins with a slash is a
 * command to it (`/close`), also in an import, and Markdown would draw the rest.
 */
function asWritten(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~@!$]/g, (letter) => `\\${letter}`)
    .replaceAll(/^(\s*)\//gm, "$1\\/");
}
