import { expect, test } from "vitest";
import { cameraThatFits } from "#canvas/view/fit-free-view.ts";

const view = { x: 200, y: 20, w: 1_000, h: 800 };

test.each([
  ["a wide journey", { x: -300, y: 50, w: 4_000, h: 900 }, 0.25],
  ["a high one", { x: 0, y: 0, w: 900, h: 1_600 }, 0.5],
  ["a small one, not blown up", { x: 10, y: 10, w: 100, h: 80 }, 1],
])("%s lies in the middle of the free part", (_, all, zoom) => {
  const { x, y, z } = cameraThatFits(all, view, 0.05);
  expect(z).toBeCloseTo(zoom);
  const left = (all.x + x) * z;
  const top = (all.y + y) * z;
  expect(left).toBeGreaterThanOrEqual(view.x);
  expect(left + all.w * z).toBeLessThanOrEqual(view.x + view.w);
  expect(top - view.y).toBeCloseTo(view.y + view.h - (top + all.h * z));
});

test("what is too large for the smallest zoom still has its middle there", () => {
  const { x, z } = cameraThatFits({ x: 0, y: 0, w: 100_000, h: 10 }, view, 0.05);
  expect(z).toBe(0.05);
  expect((50_000 + x) * z).toBeCloseTo(700);
});
