import { expect, test, vi } from "vitest";
import { FakeClock } from "#testing/fake-clock.ts";
import { Outbox } from "#transport/outbox.ts";

/** An outbox on a clock that stands still while nothing is written. */
function openOutbox() {
  const clock = new FakeClock();
  const sender = (costMs: number) => ({ flush: vi.fn<() => void>(() => clock.pass(costMs)) });
  return { clock, outbox: new Outbox(clock), sender };
}

test("all that is added in one turn leaves together at its end, each once", () => {
  const { outbox, clock, sender } = openOutbox();
  const [one, two] = [sender(0), sender(0)];
  for (const each of [one, two, one]) outbox.add(each);
  expect(one.flush).not.toHaveBeenCalled();
  expect(clock.dueCount).toBe(1);
  expect(clock.runNext()).toBe(0);
  expect(one.flush).toHaveBeenCalledOnce();
  expect(two.flush).toHaveBeenCalledOnce();
});

test("what is added while the others are sent leaves with the next", () => {
  const { outbox, clock, sender } = openOutbox();
  const late = sender(0);
  outbox.add({ flush: () => outbox.add(late) });
  clock.runNext();
  expect(late.flush).not.toHaveBeenCalled();
  clock.runNext();
  expect(late.flush).toHaveBeenCalledOnce();
});

test.each([
  { costMs: 0.25, nextAtMs: 2.25 },
  { costMs: 1, nextAtMs: 9 },
  { costMs: 10, nextAtMs: 30 },
])(
  "sending that took $costMs ms is followed by the next at $nextAtMs ms",
  ({ costMs, nextAtMs }) => {
    const { outbox, clock, sender } = openOutbox();
    outbox.add(sender(costMs));
    clock.runNext();
    outbox.add(sender(0));
    expect(clock.runNext()).toBe(nextAtMs);
  },
);

test("after a pause nobody waits", () => {
  const { outbox, clock, sender } = openOutbox();
  outbox.add(sender(10));
  clock.runNext();
  clock.pass(20);
  outbox.add(sender(0));
  expect(clock.runNext()).toBe(30);
});
