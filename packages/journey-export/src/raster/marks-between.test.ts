import { expect, it } from "vitest";
import type { Mark } from "#drawing/marks.ts";
import { part } from "#drawing/marks.ts";
import { marksBetween } from "#raster/marks-between.ts";

const text: Mark = {
  kind: "text",
  lines: ["one", "two", "three"],
  x: 0,
  baselineY: 100,
  style: { sizePx: 10, lineHeightPx: 100, weight: 400 },
  color: "#000000",
  anchor: "start",
  isStruck: false,
};
const box = (y: number): Mark => ({ kind: "box", box: { x: 0, y, w: 10, h: 10 }, strokePx: 2 });

it("leaves what cannot show, and keeps lines where they are", () => {
  const marks = [box(0), box(185), part("cell", [text, box(400)]), part("cell", [box(0)])];
  expect(marksBetween(marks, 190, 310)).toStrictEqual([
    box(185),
    part("cell", [{ ...text, lines: ["", "two", "three"] }]),
  ]);
});

it("keeps what only its outline or the tops of its letters bring into view", () => {
  expect(marksBetween([box(0), box(23)], 11, 22)).toStrictEqual([box(0), box(23)]);
  expect(marksBetween([text], 0, 85)).toStrictEqual([{ ...text, lines: ["one", "", ""] }]);
});

it("keeps a path as far as its numbers may lead", () => {
  const path: Mark = { kind: "path", d: "M2 9.5a5.5 5.5 0 0 1-9.5.5", x: 0, y: 100, scale: 0.5 };
  expect(marksBetween([path], 115, 200)).toStrictEqual([path]);
  expect(marksBetween([path], 118, 200)).toStrictEqual([]);
  expect(marksBetween([path], 0, 82)).toStrictEqual([]);
});
