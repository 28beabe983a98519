import {
  type JourneyOutline,
  type Language,
  layoutJourney,
  metrics,
  outlineBoard,
  type PersonaBox,
  personaSize,
} from "@cojourney/journey-model";
import { drawJourney } from "#drawing/draw-journey.ts";
import { drawText } from "#drawing/draw-text.ts";
import { mapContext } from "#drawing/map-context.ts";
import type { Drawing } from "#drawing/marks.ts";
import { paper } from "#drawing/palette.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { cleanText } from "#text/clean-text.ts";
import { longDate } from "#words/dates.ts";
import { documentWords } from "#words/document-words.ts";
import { unnamed } from "#words/record-names.ts";

/** A journey drawn by itself. */
export interface JourneyPicture {
  /** Tells it from the other journeys of the board; empty when there is no other. */
  readonly name: string;
  readonly title: string;
  /** Which board it is of, when, and the snapshot's id; stands under the map too. */
  readonly foot: string;
  readonly drawing: Drawing;
}

const EMPTY_PX = { w: 640, h: 160 } as const;
const emptyStyle = { sizePx: 18, lineHeightPx: 24, weight: 400 } as const;
const footStyle = { sizePx: 12, lineHeightPx: 16, weight: 400 } as const;

/** Every journey of a board as a picture. A board without any gives one picture that says so. */
export function journeyPictures(snapshot: Snapshot, language: Language): readonly JourneyPicture[] {
  const { board } = snapshot;
  const outlines = outlineBoard(board);
  const foot = footOf(snapshot, language);
  if (outlines.length === 0)
    return [
      {
        name: "",
        title: cleanText(board.meta.title),
        foot,
        drawing: drawEmpty(foot, language),
      },
    ];
  const context = mapContext(board, language);
  return outlines.map((outline, i) => {
    const title = cleanText(outline.journey.title).trim();
    // One that has to give way on the canvas stands at its own place here.
    const layout = layoutJourney(outline, [0, 0]);
    return {
      name: outlines.length === 1 ? "" : `${i + 1} ${title}`,
      title: title === "" ? unnamed.journey[language] : title,
      foot,
      drawing: drawJourney(layout, personaBox(outline), context, foot),
    };
  });
}

function personaBox({ persona }: JourneyOutline): PersonaBox | null {
  if (!persona) return null;
  const size = personaSize(persona);
  return { persona, size, box: { x: 0, y: 0, w: metrics.personaWidthPx, h: size.heightPx } };
}

function footOf({ id, takenAt, board }: Snapshot, language: Language): string {
  const parts = [cleanText(board.meta.title).trim(), longDate(takenAt, language), id, "Cojourney"];
  return parts.filter((one) => one !== "").join(" · ");
}

function drawEmpty(foot: string, language: Language): Drawing {
  const box = { x: 0, y: 0, ...EMPTY_PX };
  const widthPx = box.w - 48;
  return {
    box,
    marks: [
      { kind: "box", box, fill: paper.ground },
      drawText(documentWords.noJourneys[language], widthPx, {
        x: 24,
        y: 48,
        style: emptyStyle,
        color: paper.ink,
      }),
      drawText(foot, widthPx, { x: 24, y: 112, style: footStyle, color: paper.inkSoft }),
    ],
  };
}
