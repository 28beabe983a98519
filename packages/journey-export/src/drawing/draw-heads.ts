import {
  type Box,
  type JourneyLayout,
  type LaneBox,
  laneKindOf,
  type Language,
  metrics,
  type StepBox,
  textWidth,
  type,
} from "@cojourney/journey-model";
import { drawIcon } from "#drawing/draw-icon.ts";
import { drawLines, drawText } from "#drawing/draw-text.ts";
import { mapWords, numbered } from "#drawing/map-words.ts";
import type { Mark } from "#drawing/marks.ts";
import { kindColors, type Look, mixed, paper } from "#drawing/palette.ts";
import { withSpaces } from "#text/broken-lines.ts";
import { cleanText } from "#text/clean-text.ts";

const PHASE_GAP_PX = 3;
const MARK_PX = 22;
const MARK_ICON_PX = 14;
const LANE_PADDING_PX = { left: 16, top: 12, gap: 9, right: 10 } as const;
const skippedStyle = { sizePx: 12, lineHeightPx: 20, weight: 500 } as const;

/** The head of a phase, over its columns. */
export function drawPhase(
  { phase, box }: JourneyLayout["phases"][number],
  index: number,
  language: Language,
): readonly Mark[] {
  const bar = { ...box, w: box.w - PHASE_GAP_PX };
  const widthPx = bar.w - 2 * metrics.cardPaddingXPx;
  const title = cleanText(phase.title).trim();
  const name = title === "" ? numbered("phase", index, language) : title;
  const x = box.x + metrics.cardPaddingXPx;
  const y = box.y + (box.h - type.phase.lineHeightPx) / 2;
  if (!phase.skipped)
    return [
      { kind: "box", box: bar, radiusPx: 4, fill: paper.ink },
      drawText(name, widthPx, {
        x,
        y,
        style: type.phase,
        color: title === "" ? mixed(paper.ground, 0.7, paper.ink) : paper.ground,
      }),
    ];
  const skipped = mapWords.skipped[language];
  const roomPx = widthPx - textWidth(skipped, skippedStyle) - 10;
  const text = drawText(name, roomPx, {
    x,
    y,
    style: type.phase,
    color: paper.inkSoft,
    isStruck: true,
  });
  const skippedX = x + textWidth(text.lines[0] ?? "", type.phase) + 10;
  return [
    {
      kind: "box",
      box: inset(bar, 0.5),
      radiusPx: 4,
      stroke: paper.lineStrong,
      strokePx: 1,
      dash: [3, 3],
    },
    text,
    drawLines([skipped], { x: skippedX, y, style: skippedStyle, color: paper.inkSoft }),
  ];
}

/** The head of a column. */
export function drawStep(
  { step, box, lines }: StepBox,
  index: number,
  language: Language,
): readonly Mark[] {
  const isNamed = lines.some((line) => line.trim() !== "");
  const shown = isNamed ? withSpaces(lines, step.title) : [numbered("step", index, language)];
  const x = box.x + metrics.cardPaddingXPx;
  const y = box.y + (box.h - shown.length * type.step.lineHeightPx) / 2;
  return [drawLines(shown, { x, y, style: type.step, color: isNamed ? paper.ink : paper.inkSoft })];
}

/** The name of a lane with its icon, at the left of its row. */
export function drawLane({ lane, label }: LaneBox, language: Language): readonly Mark[] {
  const look = lookOf(lane.kind);
  const { fill, edge } = kindColors[look];
  const { left, top, gap, right } = LANE_PADDING_PX;
  const square = { x: label.x + left, y: label.y + top, w: MARK_PX, h: MARK_PX };
  const icon = {
    x: square.x + (MARK_PX - MARK_ICON_PX) / 2,
    y: square.y + (MARK_PX - MARK_ICON_PX) / 2,
    sizePx: MARK_ICON_PX,
    color: edge,
  };
  const x = square.x + MARK_PX + gap;
  const widthPx = label.x + label.w - right - x;
  const maxLines = Math.max(1, Math.floor((label.h - 2 * top) / type.laneLabel.lineHeightPx));
  const name = laneName(lane, language);
  return [
    { kind: "box", box: square, radiusPx: 5, fill },
    drawIcon(look, icon),
    drawText(
      name,
      widthPx,
      { x, y: square.y + 2, style: type.laneLabel, color: paper.ink },
      maxLines,
    ),
  ];
}

/** What a lane is called: as people named it, else after its kind. */
export function laneName(lane: LaneBox["lane"], language: Language): string {
  return cleanText(lane.title).trim() || laneKindOf(lane.kind).label[language];
}

/** The look of a lane kind: that of its cards, or of the curve. */
export function lookOf(laneKind: string): Look {
  const { cardKind, shows } = laneKindOf(laneKind);
  return shows === "emotionCurve" ? "emotion" : (cardKind ?? "note");
}

function inset(box: Box, byPx: number): Box {
  return { x: box.x + byPx, y: box.y + byPx, w: box.w - 2 * byPx, h: box.h - 2 * byPx };
}
