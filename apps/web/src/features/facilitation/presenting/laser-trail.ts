/** How long the way of a pointer stays to be seen, ms. */
const TRAIL_MS = 450;

export interface TrailPoint {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

/** The way of a pointer with where it is now, less what has faded. */
export function fadeTrail(
  trail: readonly TrailPoint[],
  [x, y]: readonly [number, number],
  nowMs: number,
): readonly TrailPoint[] {
  const left = trail.filter(({ atMs }) => nowMs - atMs < TRAIL_MS);
  const last = left.at(-1);
  return last && last.x === x && last.y === y ? left : [...left, { x, y, atMs: nowMs }];
}
