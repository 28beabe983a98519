import type { Color, TextLanguage, ThemeColor } from "#presentation/presentation.ts";

/** The first line of every part. */
export const XML_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

const schemas = "http://schemas.openxmlformats.org";
/** What the package format and its parts are called (ECMA-376). */
export const namespaces = {
  a: `${schemas}/drawingml/2006/main`,
  c: `${schemas}/drawingml/2006/chart`,
  p: `${schemas}/presentationml/2006/main`,
  r: `${schemas}/officeDocument/2006/relationships`,
  contentTypes: `${schemas}/package/2006/content-types`,
  relationships: `${schemas}/package/2006/relationships`,
  sheet: `${schemas}/spreadsheetml/2006/main`,
} as const;

/** The attributes that every part of a presentation opens with. */
export const PRESENTATION_NAMESPACES = `xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}" xmlns:p="${namespaces.p}"`;

/** The group that every tree of shapes opens with. */
export const ROOT_GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Every field in a file may have one and the same id. */
export const SLIDE_NUMBER_FIELD = "{2D1C6E2A-5B0B-4C1A-9C38-6B1F0D7A4E55}";

/** A point in English Metric Units, in which these files measure; they take whole ones only. */
const EMU_PER_POINT = 12_700;

/** Points as EMU. */
export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

const schemeColors: Readonly<Record<ThemeColor, string>> = {
  ink: "tx1",
  soft: "tx2",
  paper: "bg1",
  accent: "accent1",
};

/** A colour filling something. */
export function fillXml(color: Color | null): string {
  if (color === null) return "<a:noFill/>";
  return `<a:solidFill>${isThemeColor(color) ? `<a:schemeClr val="${schemeColors[color]}"/>` : `<a:srgbClr val="${color.slice(1).toUpperCase()}"/>`}</a:solidFill>`;
}

function isThemeColor(color: Color): color is ThemeColor {
  return !color.startsWith("#");
}

/** A language as these files name it. */
export function languageTag(language: TextLanguage): string {
  return language === "nl" ? "nl-NL" : "en-GB";
}

/** Where something stands and how big it is. */
export function transformXml(
  tag: "a" | "p",
  {
    x,
    y,
    w,
    h,
  }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): string {
  return `<${tag}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${tag}:xfrm>`;
}
