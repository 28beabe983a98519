import { expect, test } from "vitest";
import { largestBeside } from "#canvas/view/bring-into-view.ts";

const view = { x: 0, y: 50, w: 1_000, h: 600 };
const cover = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

test.each([
  ["tools at the left", cover(12, 200, 180, 500), { ...view, x: 180, w: 820 }],
  ["a panel at the right", cover(700, 50, 1_000, 650), { ...view, w: 700 }],
  ["tools at the top of a phone", cover(8, 58, 992, 110), { ...view, y: 110, h: 540 }],
  ["drawing tools at the bottom", cover(200, 600, 800, 650), { ...view, h: 550 }],
  ["a message in a corner", cover(16, 560, 300, 640), { ...view, h: 510 }],
  ["something beside the canvas", cover(1_000, 50, 1_200, 650), view],
])("%s takes one side of the view", (_, rect, free) => {
  expect(largestBeside(view, rect)).toEqual(free);
});

test("what covers everything leaves nothing", () => {
  expect(largestBeside(view, cover(0, 0, 2_000, 2_000))).toMatchObject({ w: 0, h: 0 });
});
