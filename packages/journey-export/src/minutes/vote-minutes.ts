import { under } from "#minutes/markdown-blocks.ts";
import { markdownLine } from "#text/markdown-text.ts";
import { nounFor } from "#words/counted-words.ts";
import type { Teller } from "#words/teller.ts";
import { type ToldVotes, toldRounds } from "#words/told-votes.ts";

/** What people voted for, round by round, each as a list from most votes to fewest. */
export function voteMinutes(teller: Teller): readonly string[] {
  const { word, language } = teller;
  const item = ({ rank, votes, title, where, by }: ToldVotes): string => {
    const count = `${votes} ${nounFor("votesGiven", votes, language)}`;
    const more = [where, by]
      .filter((part) => part !== "")
      .map(markdownLine)
      .join(" · ");
    const told = `${rank}. ${markdownLine(title)}: ${count}`;
    return more === "" ? told : `${told}  \n   *${more}*`;
  };
  return under(
    `## ${word("voteRounds")}`,
    toldRounds(teller).flatMap(({ title, about, ranked }) => [
      `### ${markdownLine(title)}`,
      markdownLine(about),
      ...(ranked.length === 0 ? [word("none")] : [ranked.map(item).join("\n")]),
    ]),
  );
}
