import { expect, test } from "vitest";
import { actors, openTestWorkshop } from "#testing/test-workshop.ts";
import { timeLeftMs } from "#workshop/decide-timer.ts";

const { fay } = actors;

function open() {
  const room = openTestWorkshop();
  const give = (command: Parameters<typeof room.give>[1]) => room.give(fay, command);
  const left = () => {
    const { timer } = room.workshop.state;
    return timer && timeLeftMs(timer, room.surroundings.nowMs);
  };
  return { room, give, left };
}

test("a timer runs, stands still, and runs on with what it had left", () => {
  const { room, give, left } = open();
  give({ type: "startTimer", lengthMs: 60_000 });
  room.wait(20_000);
  give({ type: "pauseTimer" });
  room.wait(3_600_000);
  expect(left()).toBe(40_000);
  give({ type: "resumeTimer" });
  room.wait(30_000);
  expect(left()).toBe(10_000);
  give({ type: "endTimer" });
  expect(left()).toBeNull();
});

test("time is added and taken, running or not, never below nothing and never from the past", () => {
  const { room, give, left } = open();
  expect(give({ type: "addTime", ms: 60_000 })).toEqual({ ok: false, error: "NoTimer" });
  give({ type: "startTimer", lengthMs: 60_000 });
  give({ type: "addTime", ms: -20_000 });
  expect(left()).toBe(40_000);
  give({ type: "pauseTimer" });
  give({ type: "addTime", ms: 60_000 });
  expect(left()).toBe(100_000);
  expect(room.workshop.state.timer?.lengthMs).toBe(100_000);
  give({ type: "addTime", ms: -3_600_000 });
  expect(left()).toBe(0);

  give({ type: "startTimer", lengthMs: 1_000 });
  room.wait(180_000);
  give({ type: "addTime", ms: 60_000 });
  expect(left()).toBe(60_000);
});
