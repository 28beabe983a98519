import type { ExportOptions } from "#formats/format.ts";
import type { Presentation } from "#presentation/presentation.ts";
import { comparisonSlides } from "#slides/comparison-slide.ts";
import { coverSlide } from "#slides/cover-slide.ts";
import { openDeck } from "#slides/deck.ts";
import { findingSlides } from "#slides/finding-slides.ts";
import { journeySlides } from "#slides/journey-slides.ts";
import { personaSlides } from "#slides/persona-slides.ts";
import { summarySlide } from "#slides/summary-slide.ts";
import { roadmapSlides } from "#slides/roadmap-slides.ts";
import { voteSlides } from "#slides/vote-slides.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { cleanLine } from "#text/clean-text.ts";

/** A board as slides: what it comes down to first, then who, the journeys, and the lists to work on. */
export function makeSlides(snapshot: Snapshot, options: ExportOptions): Presentation {
  const deck = openDeck(snapshot, options);
  const { teller } = deck;
  return {
    title: teller.names.board(snapshot.board.meta.title),
    author: cleanLine(options.facilitator) || "Cojourney",
    createdAt: snapshot.takenAt,
    slides: [
      coverSlide(deck),
      summarySlide(deck),
      ...personaSlides(deck),
      ...teller.journeys.flatMap((journey) => journeySlides(deck, journey)),
      ...comparisonSlides(deck),
      ...findingSlides(deck),
      ...roadmapSlides(deck),
      ...voteSlides(deck),
    ],
  };
}
