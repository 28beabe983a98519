import type { FeltStep, Findings, PlacedCard } from "@cojourney/journey-model";
import { bullet, bullets, under } from "#minutes/markdown-blocks.ts";
import { markdownLine } from "#text/markdown-text.ts";
import { dropOffText } from "#words/card-details.ts";
import { nounFor } from "#words/counted-words.ts";
import type { DocumentWord } from "#words/document-words.ts";
import { evidenceText } from "#words/phrases.ts";
import type { Teller } from "#words/teller.ts";

/** How many of a kind the summary names. */
const TOP = 3;

/** What somebody should know who reads no further. */
export function summaryMinutes(found: Findings, teller: Teller): readonly string[] {
  const felt = (steps: readonly FeltStep[]): string => steps.map(feltLine(teller)).join("; ");
  const line = (word: DocumentWord, text: string): readonly string[] =>
    text === "" ? [] : [bullet(`**${teller.word(word)}:** ${text}`)];
  const cards = (word: DocumentWord, placed: readonly PlacedCard[]): readonly string[] =>
    line(
      word,
      placed
        .slice(0, TOP)
        .map(({ card }) => markdownLine(teller.names.card(card)))
        .join("; "),
    );
  const evidence = evidenceText(found.evidence, teller.language);
  return under(
    `## ${teller.word("summary")}`,
    bullets([
      ...line("highest", felt(found.highs.slice(0, TOP))),
      ...line("lowest", felt(found.lows.slice(0, TOP))),
      ...cards("momentsOfTruth", found.momentsOfTruth),
      ...cards("dropOffs", found.dropOffs),
      ...cards("pains", found.pains),
      ...cards("opportunities", found.opportunities),
      ...(evidence === "" ? [] : [bullet(evidence)]),
    ]),
  );
}

/** The lists to work on after the workshop, each card with where it stands. */
export function findingMinutes(found: Findings, teller: Teller): readonly string[] {
  const list = (
    word: DocumentWord,
    placed: readonly PlacedCard[],
    more: (placed: PlacedCard) => string = () => "",
  ): readonly string[] =>
    under(
      `## ${teller.word(word)}`,
      bullets(
        placed.map((one) => {
          const votes = found.votes.get(one.card.id) ?? 0;
          const counted =
            votes > 0 ? ` (${votes} ${nounFor("votesGiven", votes, teller.language)})` : "";
          const name = `${markdownLine(teller.names.card(one.card))}${counted}`;
          const said = [name, more(one)].filter((part) => part !== "").join(": ");
          return bullet(`${said}  \n*${markdownLine(teller.place(one))}*`);
        }),
      ),
    );
  const leaving = ({ card: { dropOff } }: PlacedCard): string =>
    dropOff ? markdownLine(dropOffText(dropOff, teller.language)) : "";
  // What has a date is on the roadmap, which comes next.
  const undated = found.solutions.filter(({ card }) => card.period === null);
  return [
    ...list("momentsOfTruth", found.momentsOfTruth),
    ...list("dropOffs", found.dropOffs, leaving),
    ...list("pains", found.pains),
    ...list("gains", found.gains),
    ...list("opportunities", found.opportunities, owner),
    ...list(
      undated.length < found.solutions.length ? "solutionsWithoutDate" : "solutions",
      undated,
      owner,
    ),
  ];
}

function owner({ card }: PlacedCard): string {
  return markdownLine(card.owner ?? "");
}

function feltLine(teller: Teller): (felt: FeltStep) => string {
  return ({ journey, step, emotion }) =>
    `${markdownLine(teller.place({ journey, step }))}: ${markdownLine(teller.feeling(emotion))}`;
}
