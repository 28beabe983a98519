import {
  addCard,
  addPhase,
  addStep,
  CARD_WIDTH_PX,
  cardDropAt,
  cellAt,
  isInBox,
  laneKindOf,
  metrics,
  phaseDropAt,
  scoreAt,
  scoreY,
  setEmotion,
  stepDropAt,
  type BoardLayout,
  type Box,
  type CardKind,
  type JourneyDoc,
  type JourneyLayout,
} from "@cojourney/journey-model";
import { cardKindOf, type PlacingTool } from "#canvas/tools/journey-tools.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import type { TLShapeId } from "tldraw";

/** What a click would do here: where it shows, and the command; it names the shape to go on typing in. */
export interface ToolTarget {
  readonly box: Box;
  readonly apply: (journey: JourneyDoc) => TLShapeId | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a tool would do at a point of the canvas; null where it can do nothing. */
export function toolTargetAt(
  layout: BoardLayout,
  tool: PlacingTool,
  point: Point,
): ToolTarget | null {
  const kind = cardKindOf(tool);
  if (kind) return cardTarget(layout, kind, point);
  const journey = layout.journeys.find(({ box }) => isInBox(point, box));
  if (!journey) return null;
  if (tool === "emotion") return emotionTarget(journey, point);
  return tool === "phase" ? phaseTarget(journey, point) : stepTarget(journey, point);
}

/** A card goes into the lane of its kind in the column under the pointer, wherever in the column that is. */
function cardTarget(layout: BoardLayout, kind: CardKind, point: Point): ToolTarget | null {
  const journey = layout.journeys.find(({ box }) => isInBox(point, box));
  const step = journey?.steps.find(({ box }) => point.x >= box.x && point.x < box.x + box.w);
  if (!journey || !step) return null;
  const pointed = cellAt(layout, point);
  const accepts = ({ lane }: { lane: { kind: string } }) => laneKindOf(lane.kind).cardKind === kind;
  const lane =
    pointed && accepts(pointed.lane)
      ? pointed.lane
      : (journey.lanes.find(accepts) ??
        journey.lanes.find(({ lane: { kind: of } }) => laneKindOf(of).shows === "cards"));
  if (!lane) return null;
  const isPointed = pointed?.lane.lane.id === lane.lane.id;
  const y = isPointed ? point.y : lane.band.y + lane.band.h - 1;
  const drop = cardDropAt(layout, { x: point.x, y }, new Set());
  if (!drop) return null;
  return {
    box: drop.before === null ? roomAfter(drop.gap) : drop.gap,
    apply: (doc) => {
      const { stepId, laneId, before } = drop;
      const added = addCard(doc, { kind, stepId, laneId, before });
      return added.ok ? derivedShapeId("card", added.value) : null;
    },
  };
}

/** Where a card will lie at the end of its cell: under the line that shows it, or to the right of an upright one. */
function roomAfter(gap: Box): Box {
  if (gap.h === 0) return { ...gap, h: metrics.addSlotPx - 6 };
  const x = gap.x + metrics.cardGapPx / 2;
  return { x, y: gap.y, w: CARD_WIDTH_PX, h: metrics.cardMinHeightPx };
}

/** A score goes on the curve at the height that was pointed at; outside the lane, in the middle of its column. */
function emotionTarget(journey: JourneyLayout, point: Point): ToolTarget | null {
  const step = journey.steps.find(({ box }) => point.x >= box.x && point.x < box.x + box.w);
  const curve = journey.curves.find(({ box }) => point.y >= box.y && point.y < box.y + box.h);
  if (!step || !curve) return null;
  const score = scoreAt(point.y - curve.box.y, curve.box.h);
  const label = curve.points.find((at) => at.step.id === step.step.id)?.emotion.label ?? "";
  const size = 30;
  return {
    box: {
      x: step.box.x + step.box.w / 2 - size / 2,
      y: curve.box.y + scoreY(score, curve.box.h) - size / 2,
      w: size,
      h: size,
    },
    apply: (doc) => {
      setEmotion(doc, step.step.id, { score, label });
      return null;
    },
  };
}

function phaseTarget(journey: JourneyLayout, point: Point): ToolTarget | null {
  const drop = phaseDropAt(journey, point.x, null);
  if (!drop) return null;
  const journeyId = journey.outline.journey.id;
  return {
    box: drop.gap,
    apply: (doc) => {
      const added = addPhase(doc, { journeyId, before: drop.before });
      return added.ok ? derivedShapeId("phase", added.value.phaseId) : null;
    },
  };
}

function stepTarget(journey: JourneyLayout, point: Point): ToolTarget | null {
  const drop = stepDropAt(journey, point.x, null);
  if (!drop) return null;
  return {
    box: drop.gap,
    apply: (doc) => {
      const added = addStep(doc, drop);
      return added.ok ? derivedShapeId("step", added.value) : null;
    },
  };
}
