import { type Findings, roadmapOf } from "@cojourney/journey-model";
import { bullet, bullets, under } from "#minutes/markdown-blocks.ts";
import { markdownLine, markdownParagraphs } from "#text/markdown-text.ts";
import type { Teller } from "#words/teller.ts";
import { type ToldSolution, toldRoadmap } from "#words/told-roadmap.ts";

/** What will be done and when, stream by stream; nothing when nothing is planned. */
export function roadmapMinutes(found: Findings, teller: Teller): readonly string[] {
  const roadmap = roadmapOf(found.solutions);
  if (!roadmap) return [];
  return under(
    `## ${teller.word("roadmap")}`,
    toldRoadmap(roadmap, found, teller).flatMap(({ stream, solutions }) =>
      under(`### ${stream}`, bullets(solutions.map((one) => solutionMinutes(one, teller)))),
    ),
  );
}

function solutionMinutes(
  { title, when, owner, metric, opportunity, votes, note }: ToldSolution,
  { word }: Teller,
): string {
  const facts = [
    ["owner", owner],
    ["measuredBy", metric],
    ["forOpportunity", opportunity],
    ["votes", votes],
  ] as const;
  const told = facts.flatMap(([label, value]) =>
    value === "" ? [] : [`${word(label)}: ${markdownLine(value)}`],
  );
  return bullet(
    [`**${when}:** ${markdownLine(title)}`, ...told].join("  \n"),
    markdownParagraphs(note),
  );
}
