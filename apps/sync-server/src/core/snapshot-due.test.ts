import { expect, test } from "vitest";
import { SnapshotDue } from "./snapshot-due.ts";

test("a snapshot is due once per 500 rows, and again only when it failed for 500 more", () => {
  const due = new SnapshotDue();
  const asked = Array.from({ length: 1000 }, (_, n) => (due.grow(1, 10) ? n + 1 : 0)).filter(
    Boolean,
  );
  expect(asked).toEqual([500, 1000]);
});

test("a snapshot is due after a mebibyte in few rows", () => {
  const due = new SnapshotDue();
  expect([due.grow(1, 1_000_000), due.grow(1, 48_576)]).toEqual([false, true]);
});

test("what the log held when it was read counts", () => {
  const due = new SnapshotDue();
  due.reset(499, 0);
  expect(due.isWorthwhileWhenIdle).toBe(true);
  expect(due.grow(1, 1)).toBe(true);
  due.reset(0, 0);
  expect(due.isWorthwhileWhenIdle).toBe(false);
});
