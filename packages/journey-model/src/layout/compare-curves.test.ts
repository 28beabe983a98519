import { expect, test } from "vitest";
import type { Emotion } from "#entities/emotion.ts";
import type { JourneyOutline } from "#entities/outline.ts";
import { readBoard } from "#document/live-board.ts";
import { openJourneyDoc } from "#document/journey-doc.ts";
import { outlineBoard } from "#entities/outline.ts";
import { seedSampleBoard } from "#sample/index.ts";
import { compareCurves, comparedY } from "#layout/compare-curves.ts";
import * as Y from "yjs";

const size = { widthPx: 844, heightPx: 400 };

/** A journey of phases with the scores of their steps; null: a step that nobody scored. */
function map(name: string, phases: readonly (readonly [string, readonly (number | null)[]])[]) {
  const outlines = phases.map(([title, scores], p) => ({
    phase: { id: `${name}-${p}`, title },
    steps: scores.map((score, s) => ({
      step: { id: `${name}-${p}-${s}`, title: `${title} ${s}` },
      emotion: score === null ? null : ({ score, label: "" } satisfies Emotion),
    })),
  }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the comparison reads of an outline
  return { journey: { id: name, title: name }, phases: outlines } as unknown as JourneyOutline;
}

const titles = (...maps: JourneyOutline[]) =>
  compareCurves(maps, size).columns.map(({ title }) => title);

test("phases of one name stand in one column, and those of one journey alone between them", () => {
  const ann = map("a", [
    ["Aware", [1]],
    ["Buy", [0]],
    ["Keep", [1]],
  ]);
  const ben = map("b", [
    ["aware ", [1]],
    ["Compare", [2]],
    ["Buy", [-1]],
    ["Tell", [2]],
  ]);
  expect(titles(ann, ben)).toEqual(["Aware", "Compare", "Buy", "Tell", "Keep"]);
  const [first, second] = compareCurves([ann, ben], size).curves;
  expect(first?.points.map(({ column }) => column)).toEqual([0, 2, 4]);
  expect(second?.points.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
});

test("journeys without a name in common are laid phase by phase", () => {
  const ann = map("a", [
    ["Aandacht", [1]],
    ["", [0]],
  ]);
  const ben = map("b", [
    ["Awareness", [1]],
    ["Consideration", [2]],
    ["Purchase", [-1]],
  ]);
  expect(titles(ann, ben)).toEqual(["Aandacht", "Consideration", "Purchase"]);
});

test("a name that comes in another order does not go back", () => {
  const ann = map("a", [
    ["One", [1]],
    ["Two", [1]],
  ]);
  const ben = map("b", [
    ["Two", [1]],
    ["One", [1]],
  ]);
  expect(titles(ann, ben)).toEqual(["One", "Two", "One"]);
});

test("steps are spread over their column, and a step without a score leaves its place free", () => {
  const { curves, columns } = compareCurves(
    [
      map("a", [
        ["One", [2, null, -2]],
        ["Two", [0]],
      ]),
    ],
    size,
  );
  const [one, two] = columns;
  const points = curves[0]!.points;
  expect(points.map(({ y }) => y)).toEqual([2, -2, 0].map((score) => comparedY(score, 400)));
  expect(points[0]!.x).toBeCloseTo(one!.x + one!.w / 6);
  expect(points[1]!.x).toBeCloseTo(one!.x + (one!.w * 5) / 6);
  expect(points[2]!.x).toBeCloseTo(two!.x + two!.w / 2);
  expect(curves[0]!.path).toMatch(/^M.+C.+C/u);
});

test("nothing to compare is an empty picture", () => {
  expect(compareCurves([], size)).toMatchObject({ columns: [], curves: [] });
  expect(compareCurves([map("a", [])], size).curves[0]).toMatchObject({ path: "", points: [] });
});

test("the sample's personas lie in one picture, from left to right, within it", () => {
  const doc = new Y.Doc();
  const journey = openJourneyDoc(doc);
  seedSampleBoard(journey, "en");
  const outlines = outlineBoard(readBoard(journey).board);
  const { curves, w, h } = compareCurves(outlines, size);
  expect(curves.length).toBeGreaterThan(1);
  for (const { points } of curves) {
    expect(points.length).toBeGreaterThan(2);
    for (const [i, { x, y }] of points.entries()) {
      expect(x).toBeGreaterThan(points[i - 1]?.x ?? 0);
      expect(x).toBeLessThan(w);
      expect(y).toBeLessThan(h);
    }
  }
});
