import type { FeltStep, JourneyOutline, StepOutline } from "@cojourney/journey-model";
import {
  type Category,
  type LineChartShape,
  type Paragraph,
  type Slide,
  slideFrame,
  type TextShape,
} from "#presentation/presentation.ts";
import { contentSlide, type Deck } from "#slides/deck.ts";
import { clip } from "#slides/measure.ts";
import { personColors } from "#drawing/palette.ts";
import { paragraph } from "#slides/script.ts";
import type { DocumentWord } from "#words/document-words.ts";

/** More steps than these on one axis cannot be told apart; the curve then goes on on the next slide. */
const STEPS_A_SLIDE = 16;
const CAPTION_H = 44;
const LABEL_SIZE = 9;
const LABEL_LINES = 4;

/** How one journey feels, step by step, as a chart that can be edited; none when nobody said. */
export function curveSlides(deck: Deck, journey: JourneyOutline): readonly Slide[] {
  const { teller, script } = deck;
  if (journey.steps.every(({ emotion }) => emotion === null)) return [];
  const slides = Math.ceil(journey.steps.length / STEPS_A_SLIDE);
  const perSlide = Math.ceil(journey.steps.length / slides);
  const title = `${teller.journey(journey)}: ${teller.word("emotionCurve").toLowerCase()}`;
  return Array.from({ length: slides }, (_, i) => {
    const steps = journey.steps.slice(i * perSlide, (i + 1) * perSlide);
    const notes = steps.flatMap((step) =>
      step.emotion
        ? [
            paragraph([
              script.said(
                `${teller.names.step(journey, step.step)}: ${teller.feeling(step.emotion)}`,
                { size: 12 },
              ),
            ]),
          ]
        : [],
    );
    return contentSlide(
      deck,
      slides > 1 ? `${title} (${i + 1}/${slides})` : title,
      [curveChart(deck, title, journey, steps), caption(deck, journey)],
      notes,
    );
  });
}

function curveChart(
  { teller }: Deck,
  title: string,
  journey: JourneyOutline,
  steps: readonly StepOutline[],
): LineChartShape {
  const { x, y, w, h } = slideFrame.content;
  const labelW = w / steps.length - 8;
  const color = journey.persona ? personColors[journey.persona.color].fill : "accent";
  return {
    kind: "lineChart",
    name: title,
    description: steps
      .flatMap(({ step, emotion }) =>
        emotion ? [`${teller.names.step(journey, step)}: ${teller.feeling(emotion)}`] : [],
      )
      .join("; "),
    x,
    y,
    w,
    h: h - CAPTION_H,
    categories: steps.map((step, i): Category => {
      const isFirst = steps[i - 1]?.phase.id !== step.phase.id;
      const width = labelW * steps.filter(({ phase }) => phase.id === step.phase.id).length;
      return {
        label: clip(teller.names.step(journey, step.step), labelW, LABEL_SIZE, LABEL_LINES),
        group: isFirst ? clip(teller.names.phase(journey, step.phase), width, LABEL_SIZE, 2) : "",
      };
    }),
    series: [
      {
        name: journey.persona ? teller.names.persona(journey.persona) : teller.journey(journey),
        color,
        isDashed: journey.journey.state === "future",
        values: steps.map(({ emotion }) => emotion?.score ?? null),
      },
    ],
    min: -2,
    max: 2,
    language: teller.language,
  };
}

/** What the curve comes down to: where it is lowest and highest. */
function caption({ found, teller, script }: Deck, journey: JourneyOutline): TextShape {
  const { x, y, w, h } = slideFrame.content;
  const line = (word: DocumentWord, felt: readonly FeltStep[]): readonly Paragraph[] => {
    const steps = felt
      .filter((one) => one.journey.journey.id === journey.journey.id)
      .map((one) => `${teller.names.step(journey, one.step.step)}, ${teller.feeling(one.emotion)}`);
    if (steps.length === 0) return [];
    const head = `${teller.word(word)}: `;
    const text = clip(steps.join("; "), w - 110, 12, 1);
    return [
      paragraph([script.ours(head, { size: 12, isBold: true }), script.said(text, { size: 12 })]),
    ];
  };
  return {
    kind: "text",
    name: teller.word("emotionCurve"),
    geometry: "rect",
    fill: null,
    line: null,
    anchor: "middle",
    inset: 0,
    paragraphs: [...line("highest", found.highs), ...line("lowest", found.lows)],
    x,
    y: y + h - CAPTION_H + 8,
    w,
    h: CAPTION_H - 8,
  };
}
