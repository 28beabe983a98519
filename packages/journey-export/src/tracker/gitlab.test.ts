import { expect, it } from "vitest";
import { gitlabRows } from "#tracker/gitlab.ts";
import { jiraRows } from "#tracker/jira.ts";

const issue = {
  title: "Faster delivery",
  note: "Line one\n/close\n  /assign @boss\n**bold** <img src=x>",
  facts: [["Step", "Wait [here]"]],
  tags: ["fast lane", "fast lane", "q1"],
  votes: 3,
} as const;

it("a card cannot give GitLab a command, mention anybody or draw anything", () => {
  expect(gitlabRows([issue])[1]).toStrictEqual([
    "Faster delivery",
    "Line one\n\\/close\n  \\/assign \\@boss\n\\*\\*bold\\*\\* \\<img src=x\\>\n\n* Step: Wait \\[here\\]\n* Labels: fast lane, q1",
  ]);
});

it("Jira gets a column per label, without spaces in them, and no macros", () => {
  const macro = { ...issue, note: "{code} [~boss] !http://x/y.png!", tags: [] };
  expect(jiraRows([issue, macro])).toStrictEqual([
    ["Summary", "Issue Type", "Description", "Votes", "Labels", "Labels", "Labels"],
    [
      "Faster delivery",
      "Task",
      "Line one\n/close\n  /assign @boss\n**bold** <img src=x>\n\n*Step:* Wait \\[here]",
      "3",
      "customer-journey",
      "fast-lane",
      "q1",
    ],
    [
      "Faster delivery",
      "Task",
      "\\{code} \\[~boss] \\!http://x/y.png\\!\n\n*Step:* Wait \\[here]",
      "3",
      "customer-journey",
      "",
      "",
    ],
  ]);
});
