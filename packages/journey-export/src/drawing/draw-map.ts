import {
  type CardBox,
  cellKey,
  type CurveBox,
  isInBox,
  type JourneyLayout,
  type LaneBox,
  type StepBox,
} from "@cojourney/journey-model";
import { drawCard } from "#drawing/draw-card.ts";
import { drawCurve, drawPoint } from "#drawing/draw-curve.ts";
import { drawGrid, drawLoops } from "#drawing/draw-ground.ts";
import { drawLane, drawPhase, drawStep } from "#drawing/draw-heads.ts";
import { drawText } from "#drawing/draw-text.ts";
import type { MapContext } from "#drawing/map-context.ts";
import { mapWords } from "#drawing/map-words.ts";
import { type Mark, part } from "#drawing/marks.ts";
import { paper } from "#drawing/palette.ts";

const trayStyle = { sizePx: 12, lineHeightPx: 16, weight: 400 } as const;

/**
 * Draws a map without its title: a row with the phases, one with the steps, and one for each lane, cell by
 * cell. `firstPhase` and `firstStep` are the numbers of those at the left, for what nobody named.
 */
export function drawMap(
  layout: JourneyLayout,
  context: MapContext,
  { firstPhase = 0, firstStep = 0 } = {},
): readonly Mark[] {
  const { language } = context;
  const cards = cardsByCell(layout);
  const corner = part("columnHead", []);
  return [
    ...drawGrid(layout),
    ...drawLoops(layout, language),
    part("row", [
      corner,
      ...layout.phases.map((phase, i) => {
        const columns = layout.steps.filter((step) => step.phase.id === phase.phase.id).length;
        return part("columnHead", drawPhase(phase, firstPhase + i, language), {
          columns: Math.max(1, columns),
        });
      }),
    ]),
    part("row", [
      corner,
      ...layout.steps.map((step, i) => part("columnHead", drawStep(step, firstStep + i, language))),
    ]),
    ...layout.lanes.flatMap((lane) => drawRow(lane, layout, cards, context)),
    ...drawTray(layout, cards, context),
  ];
}

function drawRow(
  row: LaneBox,
  layout: JourneyLayout,
  cards: ReadonlyMap<string, readonly CardBox[]>,
  context: MapContext,
): readonly Mark[] {
  const color = layout.outline.persona?.color ?? "teal";
  const curve = layout.curves.find(({ lane }) => lane.id === row.lane.id);
  return [
    ...(curve ? drawCurve(curve, color) : []),
    part("row", [
      part("rowHead", drawLane(row, context.language)),
      ...layout.steps.map(({ step }) =>
        part("cell", [
          ...(curve ? drawPointOf(curve, step, color, context) : []),
          ...(cards.get(cellKey(step.id, row.lane.id)) ?? []).flatMap((card) =>
            drawCard(card, context),
          ),
        ]),
      ),
    ]),
  ];
}

function drawPointOf(
  curve: CurveBox,
  step: StepBox["step"],
  color: Parameters<typeof drawPoint>[2]["color"],
  { language }: MapContext,
): readonly Mark[] {
  const point = curve.points.find((one) => one.step.id === step.id);
  return point ? drawPoint(curve, point, { color, language }) : [];
}

/** Cards whose step or lane is gone, under the map. */
function drawTray(
  { tray }: JourneyLayout,
  cards: ReadonlyMap<string, readonly CardBox[]>,
  context: MapContext,
): readonly Mark[] {
  if (!tray) return [];
  const text = { x: tray.x + 18, y: tray.y + 12, style: trayStyle, color: paper.inkSoft };
  const line = { x: tray.x, y: tray.y, scale: 1, stroke: paper.lineStrong, strokePx: 1 };
  return [
    { kind: "path", d: `M0 0H${tray.w}`, dash: [3, 3], ...line },
    part("row", [
      part("rowHead", [drawText(mapWords.unplaced[context.language], tray.w - 36, text)]),
      part(
        "cell",
        (cards.get(TRAY) ?? []).flatMap((card) => drawCard(card, context)),
      ),
    ]),
  ];
}

const TRAY = "";

function cardsByCell({ cards, tray }: JourneyLayout): ReadonlyMap<string, readonly CardBox[]> {
  return Map.groupBy(cards, ({ card, box }) =>
    tray && isInBox(box, tray) ? TRAY : cellKey(card.place.stepId, card.place.laneId),
  );
}
