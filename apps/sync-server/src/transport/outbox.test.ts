import { expect, test, vi } from "vitest";
import { Outbox } from "#transport/outbox.ts";

/** An outbox on a clock that stands still while nothing is written. */
function openOutbox() {
  let nowMs = 0;
  const due: { atMs: number; work: () => void }[] = [];
  const outbox = new Outbox({
    nowMs: () => nowMs,
    after: (delayMs, work) => due.push({ atMs: nowMs + Math.max(0, delayMs), work }),
  });
  return {
    outbox,
    due,
    sender: (costMs: number) => ({
      flush: vi.fn<() => void>(() => {
        nowMs += costMs;
      }),
    }),
    pass(ms: number) {
      nowMs += ms;
    },
    runNext() {
      const next = due.shift();
      nowMs = Math.max(nowMs, next?.atMs ?? 0);
      next?.work();
      return nowMs;
    },
  };
}

test("all that is added in one turn leaves together at its end, each once", () => {
  const { outbox, due, sender, runNext } = openOutbox();
  const [one, two] = [sender(0), sender(0)];
  for (const each of [one, two, one]) outbox.add(each);
  expect(one.flush).not.toHaveBeenCalled();
  expect(due).toHaveLength(1);
  expect(runNext()).toBe(0);
  expect(one.flush).toHaveBeenCalledOnce();
  expect(two.flush).toHaveBeenCalledOnce();
});

test("what is added while the others are sent leaves with the next", () => {
  const { outbox, sender, runNext } = openOutbox();
  const late = sender(0);
  outbox.add({ flush: () => outbox.add(late) });
  runNext();
  expect(late.flush).not.toHaveBeenCalled();
  runNext();
  expect(late.flush).toHaveBeenCalledOnce();
});

test.each([
  { costMs: 0.25, nextAtMs: 2.25 },
  { costMs: 1, nextAtMs: 9 },
  { costMs: 10, nextAtMs: 30 },
])(
  "sending that took $costMs ms is followed by the next at $nextAtMs ms",
  ({ costMs, nextAtMs }) => {
    const { outbox, sender, runNext } = openOutbox();
    outbox.add(sender(costMs));
    runNext();
    outbox.add(sender(0));
    expect(runNext()).toBe(nextAtMs);
  },
);

test("after a pause nobody waits", () => {
  const { outbox, sender, runNext, pass } = openOutbox();
  outbox.add(sender(10));
  runNext();
  pass(20);
  outbox.add(sender(0));
  expect(runNext()).toBe(30);
});
