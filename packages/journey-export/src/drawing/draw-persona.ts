import {
  type Language,
  metrics,
  type PersonaBox,
  type TextStyle,
  type,
} from "@cojourney/journey-model";
import { drawLines, drawText } from "#drawing/draw-text.ts";
import { initialsOf } from "#drawing/initials.ts";
import type { Mark } from "#drawing/marks.ts";
import { paper, personColors } from "#drawing/palette.ts";
import { withSpaces } from "#text/broken-lines.ts";
import { personaLabel } from "#words/field-labels.ts";
import { unnamed } from "#words/record-names.ts";

const BLOCK_GAP_PX = 12;
const PORTRAIT_PX = 50;
const PORTRAIT_GAP_PX = 14;
const STATEMENT_INSET_PX = 13;
const initialsStyle = { sizePx: 18, lineHeightPx: 24, weight: 600 } as const;

/** Draws the card of a persona: what fits on it of who they are. */
export function drawPersona(
  { persona, box, size }: PersonaBox,
  language: Language,
): readonly Mark[] {
  const x = box.x + metrics.personaPaddingPx;
  const head = drawHead({ persona, box, size }, language);
  let y = box.y + metrics.personaPaddingPx + metrics.personaHeadPx;
  const paragraph = (lines: readonly string[], style: TextStyle, color: string, insetPx = 0) => {
    const mark = drawLines(lines, { x: x + insetPx, y, style, color });
    y += lines.length * style.lineHeightPx;
    return mark;
  };
  const marks: Mark[] = [...head];
  if (size.segmentLines.length > 0) {
    marks.push(
      paragraph(withSpaces(size.segmentLines, persona.segment), type.personaText, paper.inkSoft),
    );
    y += BLOCK_GAP_PX;
  }
  if (size.statementLines.length > 0) {
    const rule = { x, y, w: 2, h: size.statementLines.length * type.personaText.lineHeightPx };
    marks.push(
      { kind: "box", box: rule, fill: paper.lineStrong },
      paragraph(
        withSpaces(size.statementLines, persona.statement),
        type.personaText,
        paper.ink,
        STATEMENT_INSET_PX,
      ),
    );
    y += BLOCK_GAP_PX;
  }
  for (const { field, lines } of size.sections) {
    marks.push(
      paragraph([personaLabel(field, language)], type.personaLabel, paper.inkSoft),
      paragraph(withSpaces(lines, persona[field]), type.personaText, paper.ink),
    );
    y += BLOCK_GAP_PX;
  }
  return marks;
}

function drawHead({ persona, box, size }: PersonaBox, language: Language): readonly Mark[] {
  const colors = personColors[persona.color];
  const x = box.x + metrics.personaPaddingPx;
  const y = box.y + metrics.personaPaddingPx;
  const portrait = { x, y, w: PORTRAIT_PX, h: PORTRAIT_PX };
  const nameX = x + PORTRAIT_PX + PORTRAIT_GAP_PX;
  const isNamed = persona.name.trim() !== "";
  const lines = isNamed ? withSpaces(size.nameLines, persona.name) : [];
  const namePx = Math.max(1, lines.length) * type.personaName.lineHeightPx;
  const name = { x: nameX, y: y + (PORTRAIT_PX - namePx) / 2, style: type.personaName };
  return [
    { kind: "box", box, radiusPx: 10, fill: paper.ground, stroke: paper.line, strokePx: 1 },
    { kind: "box", box: { ...box, h: 4 }, radiusPx: 2, fill: colors.fill },
    { kind: "box", box: portrait, radiusPx: PORTRAIT_PX / 2, fill: colors.fill },
    drawLines([initialsOf(persona.name) || "?"], {
      x: x + PORTRAIT_PX / 2,
      y: y + (PORTRAIT_PX - initialsStyle.lineHeightPx) / 2,
      style: initialsStyle,
      color: colors.ink,
      anchor: "middle",
    }),
    isNamed
      ? drawLines(lines, { ...name, color: paper.ink })
      : drawText(
          unnamed.persona[language],
          metrics.personaWidthPx - 104,
          { ...name, style: type.personaText, color: paper.inkSoft },
          2,
        ),
  ];
}
