import { type Slide, slideSize } from "#presentation/presentation.ts";
import type { Deck } from "#slides/deck.ts";
import { clip } from "#slides/measure.ts";
import { paragraph } from "#slides/script.ts";
import { cleanLine } from "#text/clean-text.ts";
import { longDate } from "#words/dates.ts";

/** Journeys that the cover names; the deck has them all. */
const NAMED_JOURNEYS = 5;
const WIDTH = 840;

/** What it is, for whom, by whom and when. */
export function coverSlide({ snapshot, options, teller, script, footer }: Deck): Slide {
  const { word, names } = teller;
  const about = [
    [word("client"), options.client],
    [word("facilitator"), options.facilitator],
  ].flatMap(([label = "", text = ""]) => {
    const said = cleanLine(text);
    return said === "" ? [] : [[label, clip(said, WIDTH - 120, 16, 1)] as const];
  });
  const title = clip(names.board(snapshot.board.meta.title), WIDTH, 36, 2);
  const shown = teller.journeys.slice(0, NAMED_JOURNEYS);
  return {
    layout: "title",
    title: [script.said(title, { size: 36, isBold: true })],
    subtitle: [
      ...shown.map((journey, i) =>
        paragraph([script.said(clip(teller.journey(journey), WIDTH, 16, 1), { size: 16 })], {
          after: i === shown.length - 1 ? 18 : 4,
        }),
      ),
      ...about.map(([label, text]) =>
        paragraph([
          script.ours(`${label}: `, { size: 14, color: "soft" }),
          script.said(text, { size: 14 }),
        ]),
      ),
      paragraph([
        script.ours(longDate(snapshot.takenAt, options.language), { size: 14, color: "soft" }),
      ]),
    ],
    footer,
    shapes: [
      {
        kind: "text",
        name: "Band",
        geometry: "rect",
        fill: "accent",
        line: null,
        anchor: "top",
        inset: 0,
        paragraphs: [],
        x: 0,
        y: 0,
        w: 22,
        h: slideSize.h,
      },
    ],
    notes: [],
  };
}
