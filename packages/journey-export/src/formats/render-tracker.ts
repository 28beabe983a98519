import type { Render } from "#formats/format.ts";
import { boardFacts } from "#tables/board-facts.ts";
import { csvBytes } from "#tables/csv-text.ts";
import { gitlabRows } from "#tracker/gitlab.ts";
import { issuesOf } from "#tracker/issue.ts";
import { jiraRows } from "#tracker/jira.ts";

/** The opportunities as two CSV files, one in the columns of each tracker; both want commas. */
export const renderTracker: Render = async ({ snapshot, options: { language } }) => {
  const issues = issuesOf(boardFacts(snapshot, language));
  const form = { delimiter: ",", language };
  return [
    { name: "jira", extension: "csv", bytes: csvBytes(jiraRows(issues), form) },
    { name: "gitlab", extension: "csv", bytes: csvBytes(gitlabRows(issues), form) },
  ];
};
