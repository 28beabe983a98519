import { type Board, type Box, type Language, layoutBoard } from "@cojourney/journey-model";
import { drawSheet } from "#drawing/draw-journey.ts";
import { drawPersona } from "#drawing/draw-persona.ts";
import { mapContext } from "#drawing/map-context.ts";
import type { Drawing } from "#drawing/marks.ts";

/** Draws all journeys and personas where they stand on the canvas; `box` is what they take of it. */
export function drawBoard(board: Board, language: Language): Drawing {
  const { journeys, personas } = layoutBoard(board);
  const context = mapContext(board, language);
  return {
    box: around([...journeys.map(({ box }) => box), ...personas.map(({ box }) => box)]),
    marks: [
      ...journeys.flatMap((journey) => drawSheet(journey, context)),
      ...personas.flatMap((persona) => drawPersona(persona, language)),
    ],
  };
}

/** The smallest box that holds all of them; an empty one at the origin for none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
