import {
  type JourneyLayout,
  type Language,
  metrics,
  type PersonaBox,
  textWidth,
  type,
} from "@cojourney/journey-model";
import { drawMap } from "#drawing/draw-map.ts";
import { drawPersona } from "#drawing/draw-persona.ts";
import { drawText } from "#drawing/draw-text.ts";
import type { MapContext } from "#drawing/map-context.ts";
import type { Drawing, Mark } from "#drawing/marks.ts";
import { paper } from "#drawing/palette.ts";
import { cleanText } from "#text/clean-text.ts";
import { stateWords } from "#words/field-values.ts";
import { unnamed } from "#words/record-names.ts";

const MARGIN_PX = 24;
const FOOT_PX = 44;
const TITLE_X = 18;
const TITLE_Y = 22;
const subtitleStyle = { sizePx: 13, lineHeightPx: 28, weight: 400 } as const;
const footStyle = { sizePx: 12, lineHeightPx: 16, weight: 400 } as const;

/**
 * Draws one journey as a picture of its own: the persona, the map under its title, and a line at the foot
 * that says which board it is of. In px at zoom 1.
 */
export function drawJourney(
  layout: JourneyLayout,
  persona: PersonaBox | null,
  context: MapContext,
  foot: string,
): Drawing {
  const { bounds } = layout;
  // Without a persona there is nothing beside the map.
  const x = persona ? bounds.x : layout.box.x;
  const box = {
    x: x - MARGIN_PX,
    y: bounds.y - MARGIN_PX,
    w: bounds.x + bounds.w - x + 2 * MARGIN_PX,
    h: bounds.h + MARGIN_PX + FOOT_PX,
  };
  const footPlace = { x, y: bounds.y + bounds.h + 16, style: footStyle, color: paper.inkSoft };
  return {
    box,
    marks: [
      { kind: "box", box, fill: paper.ground },
      ...(persona
        ? drawPersona(
            { ...persona, box: { ...persona.box, x: bounds.x, y: bounds.y } },
            context.language,
          )
        : []),
      ...drawSheet(layout, context),
      drawText(foot, box.w - 2 * MARGIN_PX, footPlace),
    ],
  };
}

/** Draws a journey where its layout puts it: its map under its title. */
export function drawSheet(layout: JourneyLayout, context: MapContext): readonly Mark[] {
  const { box } = layout;
  const ground = { fill: paper.ground, stroke: paper.line, strokePx: 1 };
  return [
    { kind: "box", box, radiusPx: 10, ...ground },
    ...drawTitle(layout, context.language),
    ...drawMap(layout, context),
  ];
}

function drawTitle({ outline, box }: JourneyLayout, language: Language): readonly Mark[] {
  const { journey, persona } = outline;
  const title = cleanText(journey.title).trim();
  const place = { x: box.x + TITLE_X, y: box.y + TITLE_Y, style: type.journeyTitle };
  const drawn = drawText(title === "" ? unnamed.journey[language] : title, box.w * 0.7, {
    ...place,
    color: title === "" ? paper.inkSoft : paper.ink,
  });
  const x = place.x + textWidth(drawn.lines[0] ?? "", type.journeyTitle) + 14;
  const subtitle = [
    cleanText(persona?.name ?? "").trim(),
    stateWords[journey.state][language],
  ].filter((one) => one !== "");
  const roomPx = box.x + box.w - TITLE_X - x;
  const isRoom = roomPx > metrics.laneLabelWidthPx / 2;
  return [
    drawn,
    ...(isRoom
      ? [
          drawText(subtitle.join(" · "), roomPx, {
            x,
            y: place.y + 3,
            style: subtitleStyle,
            color: paper.inkSoft,
          }),
        ]
      : []),
  ];
}
