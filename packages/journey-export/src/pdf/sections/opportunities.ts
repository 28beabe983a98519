import type { PlacedCard } from "@cojourney/journey-model";
import { paper as colors } from "#drawing/palette.ts";
import { type Flow, openFlow } from "#pdf/flow.ts";
import { cardText, type Report, whereText, whoseText } from "#pdf/report.ts";
import { drawTable } from "#pdf/table.ts";
import { cleanLine } from "#text/clean-text.ts";
import { signedScore } from "#words/teller-words.ts";

/** Longest note that stands in these tables, in characters; the appendix has all of it. */
const MOST_NOTE = 280;
const MOST_ROWS = 60;

/** What gets in the way and what could be better, those in the worst felt steps first. */
export function drawOpportunities(report: Report): void {
  const { findings, paper, say } = report;
  const { pains, opportunities, solutions } = findings;
  if (pains.length + opportunities.length + solutions.length === 0) return;
  const flow = openFlow(paper);
  flow.heading(1, say("painsAndOpportunities"), say("painsAndOpportunities"));
  flow.paragraph(say("painsOrder"), { color: colors.inkSoft, isLead: true });
  for (const [word, cards] of [
    ["painPoints", pains],
    ["opportunitiesHead", opportunities],
    ["solutions", solutions],
  ] as const) {
    if (cards.length === 0) continue;
    flow.heading(2, say(word), say(word));
    drawTable(flow, {
      columns: [
        { head: say(word), share: 5 },
        { head: say("who"), share: 2 },
        { head: say("where"), share: 3 },
        { head: say("feeling"), share: 1.2, isNumber: true },
      ],
      rows: cards
        .slice(0, MOST_ROWS)
        .map((placed) => [
          withNote(placed),
          whoseText(report, placed.journey),
          whereText(report, placed),
          placed.step.emotion ? signedScore(placed.step.emotion.score) : "",
        ]),
    });
    sayHowManyMore(report, flow, cards.length);
  }
}

/** A list that goes on for pages is read by nobody; the appendix has them all, in the order of the map. */
function sayHowManyMore({ say }: Report, flow: Flow, count: number): void {
  if (count <= MOST_ROWS) return;
  const text = say("moreInAppendix").replace("{count}", String(count - MOST_ROWS));
  flow.paragraph(text, { color: colors.inkSoft });
}

function withNote(placed: PlacedCard): string {
  const note = cleanLine(placed.card.note);
  const short = note.length > MOST_NOTE ? `${note.slice(0, MOST_NOTE).trimEnd()}…` : note;
  return [cardText(placed), short].filter((one) => one !== "").join("\n");
}
