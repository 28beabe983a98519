import { expect, test } from "vitest";
import { openServerClock } from "#sync/server-clock.ts";

/** A device whose clock stands where the test says, and a server that is 5 s ahead of it. */
function onDevice() {
  const device = { nowMs: 1_000_000 };
  const clock = openServerClock(() => device.nowMs);
  return { device, clock };
}

test("the quickest answer wins, whichever came first", () => {
  const { device, clock } = onDevice();
  clock.hearAnswer(1_000_000, 1_000_020, 1_005_010);
  clock.hearAnswer(1_000_100, 1_002_100, 1_007_090);
  expect(clock.nowMs()).toBe(device.nowMs + 5_000);
  clock.hearAnswer(1_002_200, 1_002_202, 1_007_204);
  expect(clock.nowMs()).toBe(device.nowMs + 5_003);
});

test("an answer of long ago gives way to one that is nearly as quick", () => {
  const { device, clock } = onDevice();
  clock.hearAnswer(1_000_000, 1_000_020, 1_005_010);
  device.nowMs += 3_600_000;
  clock.hearAnswer(device.nowMs - 60, device.nowMs, device.nowMs + 5_400 - 30);
  expect(clock.nowMs() - device.nowMs).toBe(5_400);
});

test("when this device's clock is set, the next answer is believed although it is slower", () => {
  const { device, clock } = onDevice();
  clock.hearAnswer(1_000_000, 1_000_010, 1_005_005);
  device.nowMs -= 3_600_000;
  clock.hearAnswer(device.nowMs - 200, device.nowMs, device.nowMs - 100 + 3_605_000);
  expect(clock.nowMs() - device.nowMs).toBe(3_605_000);
});

test("a word that came unasked serves until there is an answer, and never moves a better clock a little", () => {
  const { device, clock } = onDevice();
  clock.hearWord(1_000_000, 1_004_700);
  expect(clock.nowMs() - device.nowMs).toBe(4_700);
  clock.hearAnswer(1_000_100, 1_000_400, 1_005_250);
  clock.hearWord(1_000_500, 1_005_300);
  expect(clock.nowMs() - device.nowMs).toBe(5_000);
});

test("a word from what we take for the future says that the clock was set", () => {
  const { device, clock } = onDevice();
  clock.hearAnswer(1_000_000, 1_000_010, 1_005_005);
  clock.hearWord(1_000_500, 1_065_500);
  expect(clock.nowMs() - device.nowMs).toBe(65_000);
});

test("tells who shows the time when it turns out to be another", () => {
  const { clock } = onDevice();
  let told = 0;
  clock.subscribe(() => told++);
  clock.hearAnswer(1_000_000, 1_000_010, 1_005_005);
  clock.hearAnswer(1_000_100, 1_000_900, 1_005_500);
  expect(told).toBe(1);
});
