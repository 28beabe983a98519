import { type CurveBox, scoreY, textWidth } from "@cojourney/journey-model";
import { drawIcon } from "#drawing/draw-icon.ts";
import { drawText } from "#drawing/draw-text.ts";
import type { IconName } from "#drawing/icons.ts";
import { type Mark, part, type PartMark } from "#drawing/marks.ts";
import { mixed, paper, personColors } from "#drawing/palette.ts";
import type { Language, PersonaColor } from "@cojourney/journey-model";
import { cleanText } from "#text/clean-text.ts";
import { scoreWord } from "#words/score-word.ts";
import { signedScore } from "#words/phrases.ts";

/** What the heights mean, from good to bad. */
export const scale = [2, 1, 0, -1, -2] as const;
const FACE_PX = 18;
/** The faces of the scale stand in the head of the lane, at the left of the curve. */
const FACE_X = -28;
const POINT_PX = 28;
const POINT_FACE_PX = 19;
const labelStyle = { sizePx: 12, lineHeightPx: 17, weight: 500 } as const;
const LABEL_WIDTH_PX = 190;
const LABEL_GAP_PX = 14;

/** The face of a score. */
export function faceOf(score: number): IconName {
  if (score <= -2) return "veryBad";
  if (score === -1) return "bad";
  if (score === 0) return "neutral";
  return score === 1 ? "good" : "veryGood";
}

/** Draws the scale of an emotion lane and the curve through its scores, without the points. */
export function drawCurve({ box, path }: CurveBox, color: PersonaColor): readonly Mark[] {
  const levels = scale.flatMap((score): Mark[] => {
    const y = box.y + scoreY(score, box.h);
    const look =
      score === 0
        ? { stroke: mixed(paper.lineStrong, 0.5, paper.ground) }
        : { stroke: paper.line, dash: [2, 5] };
    return [
      { kind: "path", d: `M0 0H${box.w}`, x: box.x, y, scale: 1, strokePx: 1, ...look },
      drawIcon(faceOf(score), {
        x: box.x + FACE_X,
        y: y - FACE_PX / 2,
        sizePx: FACE_PX,
        color: paper.inkSoft,
      }),
    ];
  });
  if (path === "") return levels;
  const stroke = personColors[color].fill;
  return [...levels, { kind: "path", d: path, x: box.x, y: box.y, scale: 1, stroke, strokePx: 3 }];
}

/** Draws the score of one step as a face on the curve, with its label beneath, or above when it is a low. */
export function drawPoint(
  { box }: CurveBox,
  { x, y, emotion }: CurveBox["points"][number],
  { color, language }: { readonly color: PersonaColor; readonly language: Language },
): readonly Mark[] {
  const [centreX, centreY] = [box.x + x, box.y + y];
  return [
    drawFace(centreX, centreY, emotion.score, color, language),
    ...(emotion.label.trim() === ""
      ? []
      : drawLabel(
          emotion.label,
          centreX,
          emotion.score < 0
            ? centreY - LABEL_GAP_PX - labelStyle.lineHeightPx
            : centreY + LABEL_GAP_PX,
        )),
  ];
}

/** A round face in a persona's colour around a point. */
export function drawFace(
  x: number,
  y: number,
  score: number,
  color: PersonaColor,
  language: Language,
): PartMark {
  const { fill, ink } = personColors[color];
  const disc = { x: x - POINT_PX / 2, y: y - POINT_PX / 2, w: POINT_PX, h: POINT_PX };
  const face = {
    x: x - POINT_FACE_PX / 2,
    y: y - POINT_FACE_PX / 2,
    sizePx: POINT_FACE_PX,
    color: ink,
  };
  return part(
    "figure",
    [
      { kind: "box", box: disc, radiusPx: POINT_PX / 2, fill, stroke: paper.ground, strokePx: 2 },
      drawIcon(faceOf(score), face),
    ],
    { says: `${scoreWord(score, language)} (${signedScore(score)})` },
  );
}

function drawLabel(label: string, x: number, y: number): readonly Mark[] {
  const place = { x, y, style: labelStyle, color: paper.ink, anchor: "middle" } as const;
  const text = drawText(cleanText(label).trim(), LABEL_WIDTH_PX - 8, place);
  const w = Math.max(...text.lines.map((line) => textWidth(line, labelStyle))) + 8;
  const box = { x: x - w / 2, y, w, h: labelStyle.lineHeightPx };
  return [{ kind: "box", box, radiusPx: 3, fill: paper.ground }, text];
}
