import {
  type Card,
  type CardBox,
  metrics,
  type Tag,
  textWidth,
  type,
} from "@cojourney/journey-model";
import { drawIcon } from "#drawing/draw-icon.ts";
import { drawLines, drawText } from "#drawing/draw-text.ts";
import type { MapContext } from "#drawing/map-context.ts";
import { mapWords } from "#drawing/map-words.ts";
import { type Mark, part } from "#drawing/marks.ts";
import {
  type Hex,
  kindColors,
  type KindColors,
  mixed,
  paper,
  personColors,
} from "#drawing/palette.ts";
import { withSpaces } from "#text/broken-lines.ts";
import { cleanText } from "#text/clean-text.ts";
import { percentText } from "#words/card-details.ts";

const EDGE_PX = 4;
const RADIUS_PX = 4;
const TAG_PX = { gap: 4, height: 18, left: 17, right: 7, dot: 8 } as const;
const FOOTER_GAP_PX = 6;
const ICON_PX = 13;
const footerStyle = type.cardFooter;
const pillStyle = { ...footerStyle, weight: 600 } as const;

/** Draws a card as it lies on the map: what it says, its tags, and at its foot the channel and the marks. */
export function drawCard({ card, kind, box, size }: CardBox, context: MapContext): readonly Mark[] {
  const colors = card.color ? ownColors(personColors[card.color].fill) : kindColors[kind];
  const x = box.x + metrics.cardPaddingXPx;
  const y = box.y + metrics.cardPaddingYPx;
  const widthPx = box.w - 2 * metrics.cardPaddingXPx;
  const tagsY = y + size.lines.length * type.card.lineHeightPx + TAG_PX.gap;
  const tags = context.tags.filter(({ id }) => card.tags.includes(id));
  const footerY = tagsY + (card.tags.length > 0 ? metrics.cardTagsPx : 0) + 2;
  return [
    ...drawGround(card, box, colors),
    drawLines(withSpaces(size.lines, card.title), { x, y, style: type.card, color: colors.ink }),
    ...drawTags(tags, x, tagsY, widthPx),
    ...(size.hasFooter ? drawFooter(card, colors, context, { x, y: footerY, widthPx }) : []),
  ];
}

/** A card that people gave a colour wears it as its edge, and a breath of it as its ground. */
function ownColors(color: Hex): KindColors {
  return { edge: color, fill: mixed(color, 0.18, paper.ground), ink: paper.ink };
}

function drawGround({ momentOfTruth }: Card, box: CardBox["box"], colors: KindColors): Mark[] {
  const { x, y, h } = box;
  // The left edge follows the corners of the card.
  const edge = `M${EDGE_PX} 0H${RADIUS_PX}A${RADIUS_PX} ${RADIUS_PX} 0 0 0 0 ${RADIUS_PX}V${h - RADIUS_PX}A${RADIUS_PX} ${RADIUS_PX} 0 0 0 ${RADIUS_PX} ${h}H${EDGE_PX}Z`;
  const outline = momentOfTruth
    ? { stroke: colors.edge, strokePx: 2 }
    : { stroke: mixed(colors.edge, 0.3, paper.ground), strokePx: 0.75 };
  return [
    { kind: "box", box, radiusPx: RADIUS_PX, fill: colors.fill, ...outline },
    { kind: "path", d: edge, x, y, scale: 1, fill: colors.edge },
  ];
}

function drawTags(tags: readonly Tag[], x: number, y: number, widthPx: number): Mark[] {
  const { gap, height, left, right, dot } = TAG_PX;
  const paddingPx = left + right;
  const names = tags.map(({ name }) => cleanText(name));
  const wanted = names.map((name) => textWidth(name, footerStyle) + paddingPx);
  const roomPx = widthPx - gap * (tags.length - 1);
  // Too many share the room by what each would need, as on the screens.
  const share = Math.min(1, roomPx / wanted.reduce((sum, one) => sum + one, 0));
  let at = x;
  return tags.flatMap(({ color }, i) => {
    const w = Math.max(left, (wanted[i] ?? 0) * share);
    const own = personColors[color].fill;
    const [name = "", start] = [names[i], at];
    at += w + gap;
    if (start + w > x + widthPx + 0.5) return [];
    const dotBox = { x: start + 5, y: y + (height - dot) / 2, w: dot, h: dot };
    return [
      {
        kind: "box",
        box: { x: start, y, w, h: height },
        radiusPx: height / 2,
        fill: mixed(own, 0.22, paper.ground),
      },
      { kind: "box", box: dotBox, radiusPx: dot / 2, fill: own },
      ...(w - paddingPx < footerStyle.sizePx
        ? []
        : [
            drawText(name, w - paddingPx + 0.5, {
              x: start + left,
              y: y + 1,
              style: footerStyle,
              color: paper.ink,
            }),
          ]),
    ] satisfies Mark[];
  });
}

function drawFooter(
  card: Card,
  colors: KindColors,
  { language, channelNames }: MapContext,
  { x, y, widthPx }: { readonly x: number; readonly y: number; readonly widthPx: number },
): Mark[] {
  const marks: Mark[] = [];
  let [left, right] = [x, x + widthPx];
  const iconY = y + (footerStyle.lineHeightPx - ICON_PX) / 2;
  if (card.dropOff) {
    const { percent } = card.dropOff;
    const label = percent === null ? "" : percentText(percent, language);
    const w = 12 + ICON_PX + (label === "" ? 0 : 3 + textWidth(label, pillStyle));
    right -= w;
    marks.push(
      {
        kind: "box",
        box: { x: right, y, w, h: footerStyle.lineHeightPx },
        radiusPx: 8,
        fill: paper.danger,
      },
      part(
        "figure",
        [drawIcon("dropOff", { x: right + 6, y: iconY, sizePx: ICON_PX, color: paper.dangerInk })],
        { says: mapWords.dropOff[language] },
      ),
    );
    if (label !== "")
      marks.push(
        drawLines([label], { x: right + 9 + ICON_PX, y, style: pillStyle, color: paper.dangerInk }),
      );
    right -= FOOTER_GAP_PX;
  }
  if (card.momentOfTruth) {
    const flag = drawIcon("momentOfTruth", {
      x: left,
      y: iconY,
      sizePx: ICON_PX,
      color: colors.edge,
      fill: colors.edge,
    });
    marks.push(part("figure", [flag], { says: mapWords.momentOfTruth[language] }));
    left += ICON_PX + FOOTER_GAP_PX;
  }
  const notePx = card.note === "" ? 0 : ICON_PX + FOOTER_GAP_PX;
  const channel = card.channel === null ? "" : (channelNames.get(card.channel) ?? card.channel);
  const names = [card.author ?? "", channel].map(cleanText).filter((name) => name !== "");
  for (const [i, name] of names.entries()) {
    // Two that share the line have half of it each, and what the first leaves.
    const roomPx = Math.max(0, right - left - notePx) / (names.length - i);
    marks.push(drawText(name, roomPx, { x: left, y, style: footerStyle, color: colors.ink }));
    left += Math.min(roomPx, textWidth(name, footerStyle)) + FOOTER_GAP_PX;
  }
  if (card.note !== "") {
    const icon = drawIcon("note", { x: left, y: iconY, sizePx: ICON_PX, color: colors.ink });
    marks.push(part("figure", [icon], { says: mapWords.hasNote[language] }));
  }
  return marks;
}
