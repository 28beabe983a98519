import { expect, test } from "vitest";
import { openGuide, type Sight } from "#sync/guide.ts";

const card: Sight = { type: "thing", shape: "card", id: "a" };

test("leads every part of the view that is open, and none that closed", () => {
  const guide = openGuide();
  const seen: string[] = [];
  guide.attach(({ type }) => seen.push(`grid ${type}`));
  const leave = guide.attach(({ type }) => seen.push(`phase ${type}`));
  guide.show(card);
  leave();
  guide.show({ type: "area", box: [0, 0, 9, 9] });
  expect(seen).toEqual(["grid thing", "phase thing", "grid area"]);
});

test("what nobody could show is shown by the view that opens next, in all of its parts, once", async () => {
  const guide = openGuide();
  const seen: string[] = [];
  guide.show(card);
  guide.attach(() => seen.push("grid"));
  guide.attach(() => seen.push("phase"));
  await Promise.resolve();
  guide.attach(() => seen.push("late"));
  expect(seen).toEqual(["grid", "phase"]);
});
