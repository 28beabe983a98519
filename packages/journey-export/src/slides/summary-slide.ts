import type { FeltStep, PlacedCard } from "@cojourney/journey-model";
import {
  type Color,
  type Paragraph,
  type Slide,
  slideFrame,
  type TextShape,
} from "#presentation/presentation.ts";
import { contentSlide, type Deck } from "#slides/deck.ts";
import { clip } from "#slides/measure.ts";
import { kindColors, paper } from "#drawing/palette.ts";
import { paragraph } from "#slides/script.ts";
import { cleanLine } from "#text/clean-text.ts";
import { percentText } from "#words/card-details.ts";
import type { DocumentWord } from "#words/document-words.ts";
import { evidenceText } from "#words/phrases.ts";

/** How many of a kind a box names; two lines each fit in it. */
const TOP = 3;
const GAP = 14;
const INSET = 14;
const SIZE = 14;
const LINE_H = 20;
const box = {
  w: (slideFrame.content.w - 2 * GAP) / 3,
  h: (slideFrame.content.h - GAP - 26) / 2,
};

/** One slide for who sees no other: the top of every list. */
export function summarySlide(deck: Deck): Slide {
  const { found, teller, script } = deck;
  const { y, h } = slideFrame.content;
  if (teller.journeys.length === 0) {
    const line = lineShape(deck, teller.word("noJourneys"), y);
    return contentSlide(deck, teller.word("summary"), [line]);
  }
  const boxes: readonly (readonly [DocumentWord, Color, readonly Paragraph[]])[] = [
    ["highest", kindColors.gain.fill, felt(deck, found.highs)],
    ["momentsOfTruth", kindColors.touchpoint.fill, named(deck, found.momentsOfTruth)],
    ["opportunities", kindColors.opportunity.fill, named(deck, found.opportunities)],
    ["lowest", kindColors.emotion.fill, felt(deck, found.lows)],
    ["dropOffs", paper.sunken, named(deck, found.dropOffs)],
    ["pains", kindColors.pain.fill, named(deck, found.pains)],
  ];
  const shapes = boxes.map(([word, fill, items], i): TextShape => {
    const none = paragraph([script.ours(teller.word("none"), { size: 12, color: "soft" })]);
    return {
      kind: "text",
      name: teller.word(word),
      geometry: "rect",
      fill,
      line: null,
      anchor: "top",
      inset: INSET,
      x: slideFrame.content.x + (i % 3) * (box.w + GAP),
      y: slideFrame.content.y + Math.floor(i / 3) * (box.h + GAP),
      ...box,
      paragraphs: [
        paragraph([script.ours(teller.word(word), { size: 16, isBold: true })], { after: 8 }),
        ...(items.length === 0 ? [none] : items),
      ],
    };
  });
  return contentSlide(deck, teller.word("summary"), [
    ...shapes,
    lineShape(deck, evidenceText(found.evidence, teller.language), y + h - LINE_H),
  ]);
}

/** A line over the whole width. */
function lineShape({ script }: Deck, text: string, y: number): TextShape {
  const { x, w } = slideFrame.content;
  return {
    kind: "text",
    name: "",
    geometry: "rect",
    fill: null,
    line: null,
    anchor: "middle",
    inset: 0,
    paragraphs: [paragraph([script.ours(text, { size: 11, color: "soft" })])],
    x,
    y,
    w,
    h: LINE_H,
  };
}

function named(deck: Deck, placed: readonly PlacedCard[]): readonly Paragraph[] {
  return placed.slice(0, TOP).map(({ card }) => {
    const percent = card.dropOff?.percent ?? null;
    const share = percent === null ? "" : percentText(percent, deck.teller.language);
    return item(deck, deck.teller.names.card(card), share);
  });
}

function felt(deck: Deck, steps: readonly FeltStep[]): readonly Paragraph[] {
  return steps.slice(0, TOP).map(({ journey, step, emotion }) => {
    const { names, journeys, shortName } = deck.teller;
    const name = names.step(journey, step.step);
    const said = journeys.length > 1 ? `${shortName(journey)}: ${name}` : name;
    return item(deck, said, cleanLine(emotion.label));
  });
}

function item({ script }: Deck, text: string, more: string): Paragraph {
  const all = more === "" ? text : `${text} (${more})`;
  const shown = clip(all, box.w - 2 * INSET - 12, SIZE, 2);
  return paragraph([script.said(shown, { size: SIZE })], { isBullet: true, after: 5 });
}
