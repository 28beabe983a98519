import type { Drawing, Mark, Paint, TextMark } from "#drawing/marks.ts";
import { xmlText } from "#text/xml-text.ts";

/** What stands in the head of an SVG. */
export interface SvgHead {
  readonly title: string;
  readonly description: string;
  /** CSS for fonts; empty when whoever draws the SVG brings them. */
  readonly fontCss: string;
  /** Size of the picture in px; that of the drawing when left out. */
  readonly size?: { readonly w: number; readonly h: number };
  readonly language: string;
  /** Families in CSS for a weight, for whoever finds fonts by their full names; the usual ones when left out. */
  readonly fontFamily?: (weight: number) => string;
}

/** Families that stand in for Inter where it cannot be had: near it, and none much wider. */
const usualFamilies = "Inter, 'Noto Sans', Arial, Helvetica, sans-serif";

/** Writes a drawing as SVG with real text. Whatever people wrote is escaped. */
export function drawingToSvg(drawing: Drawing, head: SvgHead): string {
  const { x, y, w, h } = drawing.box;
  const size = head.size ?? { w, h };
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${number(x)} ${number(y)} ${number(w)} ${number(h)}" width="${number(size.w)}" height="${number(size.h)}" font-family="${usualFamilies}" fill="none" stroke-linecap="round" stroke-linejoin="round" xml:lang="${head.language}" xml:space="preserve">`,
    `<title>${xmlText(head.title)}</title>`,
    `<desc>${xmlText(head.description)}</desc>`,
    ...(head.fontCss === "" ? [] : [`<style>${head.fontCss}</style>`]),
    ...drawing.marks.map((mark) => markToSvg(mark, head)),
    `</svg>\n`,
  ].join("\n");
}

function markToSvg(mark: Mark, head: SvgHead): string {
  switch (mark.kind) {
    case "box": {
      const { x, y, w, h } = mark.box;
      const radius = mark.radiusPx ? ` rx="${number(Math.min(mark.radiusPx, w / 2, h / 2))}"` : "";
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(w)}" height="${number(h)}"${radius}${paintToSvg(mark)}/>`;
    }
    case "path": {
      const scale = mark.scale === 1 ? "" : ` scale(${number(mark.scale)})`;
      return `<path transform="translate(${number(mark.x)} ${number(mark.y)})${scale}" d="${mark.d}"${paintToSvg(mark)}/>`;
    }
    case "text":
      return textToSvg(mark, head);
    case "part": {
      const says = mark.says === "" ? "" : `<title>${xmlText(mark.says)}</title>`;
      const inner = mark.marks.map((one) => markToSvg(one, head)).join("");
      return inner === "" ? "" : `<g>${says}${inner}</g>`;
    }
  }
}

function textToSvg(
  { lines, x, baselineY, style, color, anchor, isStruck }: TextMark,
  { fontFamily }: SvgHead,
): string {
  const look = [
    ...(fontFamily ? [`font-family="${fontFamily(style.weight)}"`] : []),
    `font-size="${number(style.sizePx)}"`,
    ...(style.weight === 400 ? [] : [`font-weight="${style.weight}"`]),
    `fill="${color}"`,
    ...(anchor === "start" ? [] : [`text-anchor="${anchor}"`]),
    ...(isStruck ? [`text-decoration="line-through"`] : []),
  ].join(" ");
  const spans = lines.map((line, i) => {
    const y = number(baselineY + i * style.lineHeightPx);
    return line.trim() === "" ? "" : `<tspan x="${number(x)}" y="${y}">${xmlText(line)}</tspan>`;
  });
  const text = spans.join("");
  return text === "" ? "" : `<text ${look}>${text}</text>`;
}

function paintToSvg({ fill, stroke, strokePx, dash }: Paint): string {
  return [
    ...(fill === undefined ? [] : [` fill="${fill}"`]),
    ...(stroke === undefined ? [] : [` stroke="${stroke}"`]),
    ...(strokePx === undefined || strokePx === 1 ? [] : [` stroke-width="${number(strokePx)}"`]),
    ...(dash === undefined ? [] : [` stroke-dasharray="${dash.join(" ")}"`]),
  ].join("");
}

/** At most three decimals: as short as it can be, and the same in every runtime. */
function number(value: number): string {
  return String(Math.round(value * 1_000) / 1_000);
}
