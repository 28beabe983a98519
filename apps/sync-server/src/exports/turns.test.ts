import { expect, test } from "vitest";
import { Turns } from "#exports/turns.ts";

const listening = new AbortController().signal;
const limits = { waiting: 2, ofOneBoard: 2, waitMs: 60_000 };

test("turns come in the order of asking, and go on when one ends or leaves", async () => {
  const turns = new Turns(limits);
  const first = await turns.take("a", listening);
  const leaving = new AbortController();
  const second = turns.take("b", leaving.signal);
  const third = turns.take("c", listening);
  leaving.abort();
  expect(await second).toBeNull();
  // The place of the one who left is free again.
  const fourth = turns.take("d", listening);
  const order: string[] = [];
  const ended = [third, fourth].map(async (asked, i) => {
    const turn = await asked;
    order.push(["third", "fourth"][i] ?? "");
    turn?.end();
  });
  first?.end();
  await Promise.all(ended);
  expect(order).toStrictEqual(["third", "fourth"]);
  expect(await turns.take("e", listening)).not.toBeNull();
});

test("so many wait and no more, nor more of one board than others have room beside", async () => {
  const turns = new Turns(limits);
  await turns.take("a", listening);
  void turns.take("a", listening);
  expect(await turns.take("a", listening)).toBeNull();
  void turns.take("b", listening);
  expect(await turns.take("c", listening)).toBeNull();
});

test("nobody waits without end", async () => {
  const turns = new Turns({ ...limits, waitMs: 0 });
  await turns.take("a", listening);
  expect(await turns.take("b", listening)).toBeNull();
});
