import { expect, test } from "vitest";
import { SnapshotDue } from "./snapshot-due.ts";

const HALF_A_MINUTE_MS = 30_000;

test("a snapshot is due once per 500 rows, and again only when it failed for 500 more", () => {
  const due = new SnapshotDue();
  const asked = Array.from({ length: 1000 }, (_, n) =>
    due.grow(1, 10, n * HALF_A_MINUTE_MS) ? n + 1 : 0,
  ).filter(Boolean);
  expect(asked).toEqual([500, 1000]);
});

test("many rows in little time wait for half a minute since the last one, or since the log was read", () => {
  const due = new SnapshotDue();
  due.reset(0, 0, 1_000);
  expect(due.grow(2_000, 10, 30_999)).toBe(false);
  expect(due.grow(1, 10, 31_000)).toBe(true);
  expect(due.grow(500, 10, 60_999)).toBe(false);
  expect(due.grow(1, 10, 61_000)).toBe(true);
});

test("a snapshot is due after a mebibyte in few rows, at once", () => {
  const due = new SnapshotDue();
  due.reset(0, 0, 0);
  expect([due.grow(1, 1_000_000, 1), due.grow(1, 48_576, 2)]).toEqual([false, true]);
});

test("what the log held when it was read counts", () => {
  const due = new SnapshotDue();
  due.reset(499, 0, 0);
  expect(due.isWorthwhileWhenIdle).toBe(true);
  expect(due.grow(1, 1, HALF_A_MINUTE_MS)).toBe(true);
  due.reset(0, 0, HALF_A_MINUTE_MS);
  expect(due.isWorthwhileWhenIdle).toBe(false);
});
