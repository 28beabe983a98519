import { StepId, LaneId } from "@cojourney/journey-model";
import { expect, test } from "vitest";
import type { Whereabouts } from "#sync/guide.ts";
import { laserAt, laserPoint } from "#sync/laser.ts";

const cell = { kind: "cell", stepId: StepId.parse("s"), laneId: LaneId.parse("l") } as const;

/** A view with one cell; a canvas when it has a scale from page to screen. */
const view = (box: readonly number[], scale: number | null): Whereabouts => {
  const [x = 0, y = 0, w = 0, h = 0] = box;
  const isIn = (px: number, py: number) => px >= x && px < x + w && py >= y && py < y + h;
  return {
    boxOf: () => ({ x, y, w, h }),
    placeAt: (px, py) => (isIn(px, py) ? cell : null),
    pagePointAt: (px, py) => (scale === null ? null : [px / scale, py / scale]),
    screenPointOf: ([px, py]) => (scale === null ? null : [px * scale, py * scale]),
  };
};
const canvas = view([100, 100, 200, 100], 2);
const map = view([10, 500, 80, 40], null);

test("between two canvases a laser is at the same point; in a map as far along the same cell", () => {
  const laser = laserAt(150, 175, canvas);
  expect(laser).toEqual({ place: cell, at: [0.25, 0.75], page: [75, 87.5] });
  if (!laser) throw new Error("It is on the canvas.");
  expect(laserPoint(laser, view([0, 0, 1, 1], 1))).toEqual([75, 87.5]);
  expect(laserPoint(laser, map)).toEqual([30, 530]);
  expect(laserPoint(laser, null)).toBeNull();
});

test("beside everything a canvas still knows the point, and a map knows nothing", () => {
  const laser = laserAt(0, 0, canvas);
  expect(laser).toMatchObject({ place: null, page: [0, 0] });
  expect(laser && laserPoint(laser, map)).toBeNull();
  expect(laserAt(0, 0, map)).toBeNull();
});
