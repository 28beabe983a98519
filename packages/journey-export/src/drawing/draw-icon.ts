import { ICON_GRID, type IconName, iconPaths } from "#drawing/icons.ts";
import type { PathMark } from "#drawing/marks.ts";

/** Draws an icon with its top left corner at a point, in strokes of a colour and filled when asked. */
export function drawIcon(
  name: IconName,
  {
    x,
    y,
    sizePx,
    color,
    fill,
  }: {
    readonly x: number;
    readonly y: number;
    readonly sizePx: number;
    readonly color: string;
    readonly fill?: string;
  },
): PathMark {
  const d = iconPaths[name];
  return {
    kind: "path",
    d,
    x,
    y,
    scale: sizePx / ICON_GRID,
    stroke: color,
    strokePx: 2,
    ...(fill === undefined ? {} : { fill }),
  };
}
