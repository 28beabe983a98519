import { expect, test } from "vitest";
import { FakeClock } from "#testing/fake-clock.ts";
import { Pace, type Paced } from "#transport/pace.ts";

/** A pace whose outbox lets everything wait for so long, and boards that note when they did what. */
function openPace(waitMs = 0) {
  const clock = new FakeClock();
  const pace = new Pace({ waitMs }, clock);
  const done: string[] = [];
  const board = (name: string): Paced => ({
    turn: () => void done.push(`${name} turns at ${clock.nowMs()}`),
    show: () => void done.push(`${name} shows at ${clock.nowMs()}`),
  });
  return { clock, pace, done, board };
}

test("boards on which edits wait take their turns together, each once, at once when it is quiet", () => {
  const { clock, pace, done, board } = openPace();
  const [a, b] = [board("a"), board("b")];
  for (const each of [a, b, a]) pace.turnSoon(each);
  expect(clock.dueCount).toBe(1);
  clock.runNext();
  expect(done).toEqual(["a turns at 0", "b turns at 0"]);
});

test("edits gather until their commit will end just when they can be told", () => {
  const { clock, pace, done, board } = openPace(10);
  const a = board("a");
  for (let round = 0; round < 40; round++) {
    pace.turnSoon(a);
    clock.runNext();
    pace.committed(4);
  }
  const beforeMs = clock.nowMs();
  pace.turnSoon(a);
  clock.runNext();
  expect(done.at(-1)).toBe(`a turns at ${clock.nowMs()}`);
  expect(clock.nowMs() - beforeMs).toBeCloseTo(6);
});

test("of many boards that are stored together one tells how long it took, however long that was", () => {
  const { clock, pace, board } = openPace(10);
  const a = board("a");
  pace.turnSoon(a);
  clock.runNext();
  for (let stored = 0; stored < 50; stored++) pace.committed(1_000);
  const beforeMs = clock.nowMs();
  pace.turnSoon(a);
  clock.runNext();
  expect(clock.nowMs() - beforeMs).toBeCloseTo(9.9);
});

test("boards show what people do soon after a quiet time, and then all of them every 25 ms", () => {
  const { clock, pace, done, board } = openPace();
  const [a, b] = [board("a"), board("b")];
  pace.showSoon(a);
  clock.runNext();
  clock.pass(10);
  pace.showSoon(b);
  pace.showSoon(a);
  clock.runNext();
  clock.pass(100);
  pace.showSoon(b);
  clock.runNext();
  expect(done).toEqual(["a shows at 1", "b shows at 26", "a shows at 26", "b shows at 127"]);
});
