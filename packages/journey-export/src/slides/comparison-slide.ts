import { compareCurves, type JourneyOutline } from "@cojourney/journey-model";
import { type Category, type Series, type Slide, slideFrame } from "#presentation/presentation.ts";
import { contentSlide, type Deck } from "#slides/deck.ts";
import { clip } from "#slides/measure.ts";
import { personColors } from "#drawing/palette.ts";

/** More lines than these in one chart are a tangle; further journeys get a chart of their own. */
const CURVES_A_SLIDE = 6;
/** What `compareCurves` measures in; only the order of its points matters here. */
const measured = { widthPx: 10_000, heightPx: 100 } as const;

/** The curves of several journeys in one chart, phases of one name under each other; none for fewer than two. */
export function comparisonSlides(deck: Deck): readonly Slide[] {
  const felt = deck.teller.journeys.filter(({ steps }) => steps.some(({ emotion }) => emotion));
  if (felt.length < 2) return [];
  const slides = Math.ceil(felt.length / CURVES_A_SLIDE);
  const title = deck.teller.word("emotionCurves");
  return Array.from({ length: slides }, (_, i) =>
    comparisonSlide(
      deck,
      slides > 1 ? `${title} (${i + 1}/${slides})` : title,
      felt.slice(i * CURVES_A_SLIDE, (i + 1) * CURVES_A_SLIDE),
    ),
  );
}

function comparisonSlide(deck: Deck, title: string, journeys: readonly JourneyOutline[]): Slide {
  const { teller } = deck;
  const { columns, curves } = compareCurves(journeys, measured);
  // Each phase gets as many places as the longest phase has steps: no two steps of a journey share one.
  const places = Math.max(...journeys.flatMap(({ phases }) => phases.map((p) => p.steps.length)));
  const groupW = slideFrame.content.w / columns.length - 6;
  const categories = columns.flatMap(({ title: phase }): readonly Category[] =>
    Array.from({ length: places }, (_, place) => ({
      label: "",
      group: place === 0 ? clip(phase, groupW, 9, 2) : "",
    })),
  );
  const series = curves.map(({ outline, points }): Series => {
    const values: (number | null)[] = categories.map(() => null);
    for (const { x, column, emotion } of points) {
      const phase = columns[column];
      if (!phase) continue;
      const place = Math.floor(((x - phase.x) / phase.w) * places);
      values[column * places + place] = emotion.score;
    }
    const { persona, journey } = outline;
    return {
      name: clip(teller.shortName(outline), slideFrame.content.w / 3, 11, 1),
      color: persona ? personColors[persona.color].fill : "accent",
      isDashed: journey.state === "future",
      values,
    };
  });
  return contentSlide(deck, title, [
    {
      kind: "lineChart",
      name: title,
      description: series.map(({ name }) => name).join("; "),
      ...slideFrame.content,
      categories,
      series,
      min: -2,
      max: 2,
      language: teller.language,
    },
  ]);
}
