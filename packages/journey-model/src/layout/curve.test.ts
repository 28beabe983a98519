import fc from "fast-check";
import { expect, test } from "vitest";
import { smoothPath, type CurvePoint } from "#layout/curve.ts";
import { testProperty } from "#testing/property.ts";

test("fewer than two points make no curve", () => {
  expect(smoothPath([])).toBe("");
  expect(smoothPath([{ x: 3, y: 4 }])).toBe("");
});

test("two points make a straight line", () => {
  expect(
    smoothPath([
      { x: 0, y: 0 },
      { x: 30, y: 60 },
    ]),
  ).toBe("M0,0C10,20 20,40 30,60");
});

const curves = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 168 })), {
    minLength: 2,
    maxLength: 30,
  })
  .map((steps) => {
    let x = 0;
    return steps.map(([dx, y]): CurvePoint => ({ x: (x += dx), y }));
  });

/** The path's numbers are rounded to a tenth. */
const ROUNDED = 0.11;

testProperty(
  "the curve meets every point and never swings above or below its neighbours",
  { runs: 500 },
  curves,
  (points) => {
    const numbers = smoothPath(points)
      .match(/-?[\d.]+/gu)!
      .map(Number);
    for (const [i, to] of points.entries()) {
      const from = points[i - 1];
      if (!from) continue;
      const [, y1, , y2, x3, y3] = numbers.slice(2 + (i - 1) * 6);
      expect(x3).toBeCloseTo(to.x, 0);
      expect(y3).toBeCloseTo(to.y, 0);
      const [low, high] = [Math.min(from.y, to.y) - ROUNDED, Math.max(from.y, to.y) + ROUNDED];
      for (let t = 0; t <= 1; t += 0.05) {
        const y = bezier(t, from.y, y1!, y2!, to.y);
        expect(y).toBeGreaterThanOrEqual(low);
        expect(y).toBeLessThanOrEqual(high);
      }
    }
  },
);

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
