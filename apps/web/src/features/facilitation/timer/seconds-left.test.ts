import { expect, test } from "vitest";
import { clockFace, secondsLeft } from "#features/facilitation/timer/seconds-left.ts";

const runs = { lengthMs: 600_000, endsAt: 1_000_000, leftMs: null };

test.each([
  [runs, 1_000_000 - 600_000, 600],
  [runs, 1_000_000 - 599_001, 600],
  [runs, 1_000_000 - 599_000, 599],
  [runs, 1_000_000 - 1, 1],
  [runs, 1_000_000, 0],
  [runs, 1_007_500, -7],
  [{ lengthMs: 600_000, endsAt: null, leftMs: 90_000 }, 5, 90],
  [null, 5, null],
])("%j at %i has %i seconds left", (timer, nowMs, seconds) => {
  expect(secondsLeft(timer, nowMs)).toBe(seconds);
});

test.each([
  [0, "0:00"],
  [9, "0:09"],
  [61, "1:01"],
  [3_599, "59:59"],
  [3_849, "1:04:09"],
])("%i seconds are %s", (seconds, face) => {
  expect(clockFace(seconds)).toBe(face);
});
