import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { paceAnnouncements } from "#features/map-view/pace-announcements.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what somebody does is told when they pause", () => {
  const tell = vi.fn<() => void>();
  const pace = paceAnnouncements(tell);
  for (let i = 0; i < 4; i += 1) {
    pace.happened();
    vi.advanceTimersByTime(1_000);
  }
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(tell).toHaveBeenCalledTimes(1);
});

test.each([
  ["without a pause", 40],
  ["with pauses between", 2_000],
])("30 others who work for a minute, %s, are heard at most every 8 seconds", (_, everyMs) => {
  const toldAtMs: number[] = [];
  const pace = paceAnnouncements(() => toldAtMs.push(Date.now()));
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    pace.happened();
    vi.advanceTimersByTime(everyMs);
  }
  const gaps = toldAtMs.slice(1).map((at, i) => at - (toldAtMs[i] ?? 0));
  expect(toldAtMs.length).toBeGreaterThanOrEqual(6);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8_000);
});

test("nothing is told of a map that is closed", () => {
  const tell = vi.fn<() => void>();
  const pace = paceAnnouncements(tell);
  pace.happened();
  pace.close();
  vi.runAllTimers();
  expect(tell).not.toHaveBeenCalled();
});
