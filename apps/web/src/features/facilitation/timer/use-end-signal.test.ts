import { expect, test } from "vitest";
import { signalBetween } from "#features/facilitation/timer/use-end-signal.ts";

test.each([
  ["each second", 90, 89, null],
  ["into the last minute", 61, 60, "lastMinute"],
  ["within the last minute", 60, 59, null],
  ["to the end", 1, 0, "up"],
  ["to the end in a sleep", 300, 0, "up"],
  ["for who comes when it is over", null, 0, null],
  ["when it is over", 0, 0, null],
  ["when time is added", 5, 65, null],
  ["when the facilitator ends it", 5, null, null],
])("%s: from %s to %s says %s", (_, was, now, signal) => {
  expect(signalBetween(was, now)).toBe(signal);
});
