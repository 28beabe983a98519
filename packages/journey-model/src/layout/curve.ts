/** A point of the emotion curve, px at zoom 1. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * An SVG path through the points, left to right, that never swings above or below them: a curve that
 * overshot would claim a feeling that nobody scored. Monotone cubic interpolation: F. N. Fritsch and
 * R. E. Carlson, SIAM J. Numer. Anal. 17 (1980) 238-246. Empty for fewer than two points.
 */
export function smoothPath(points: readonly CurvePoint[]): string {
  const [first] = points;
  if (!first || points.length < 2) return "";
  const tangents = monotoneTangents(points);
  let path = `M${round(first.x)},${round(first.y)}`;
  for (const [i, to] of points.entries()) {
    const from = points[i - 1];
    if (!from) continue;
    const third = (to.x - from.x) / 3;
    const out = from.y + (tangents[i - 1] ?? 0) * third;
    const into = to.y - (tangents[i] ?? 0) * third;
    path += `C${round(from.x + third)},${round(out)} ${round(to.x - third)},${round(into)} ${round(to.x)},${round(to.y)}`;
  }
  return path;
}

function monotoneTangents(points: readonly CurvePoint[]): number[] {
  const slopes = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    return (to.y - from.y) / (to.x - from.x || 1);
  });
  return points.map((_, i) => {
    const [before, after] = [slopes[i - 1], slopes[i]];
    if (before === undefined) return after ?? 0;
    if (after === undefined) return before;
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
