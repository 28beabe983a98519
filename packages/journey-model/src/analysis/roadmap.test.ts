import { expect, test } from "vitest";
import { findingsOf } from "#analysis/findings.ts";
import { roadmapOf } from "#analysis/roadmap.ts";
import { addCard } from "#commands/add-card.ts";
import { addLane } from "#commands/add-lane.ts";
import { seedBoard } from "#commands/seed-board.ts";
import { readBoard } from "#document/live-board.ts";
import type { CardFields } from "#entities/card.ts";
import { outlineBoard } from "#entities/outline.ts";
import { monthAfter, monthsBetween } from "#entities/plan.ts";
import { openTestDoc } from "#testing/replicas.ts";

/** The roadmap of a board with these solutions, as titles. */
function roadmapWith(solutions: readonly (Partial<CardFields> & { readonly title: string })[]) {
  const journey = openTestDoc("ann", 1);
  seedBoard(journey, { title: "", framework: "funnel", language: "en" });
  const [outline] = outlineBoard(readBoard(journey).board);
  const [step] = outline!.steps;
  const lane = addLane(journey, {
    journeyId: outline!.journey.id,
    kind: "solutions",
    before: null,
  });
  if (!lane.ok) throw new Error("The lane was refused.");
  for (const { title, ...fields } of solutions)
    addCard(journey, {
      kind: "solution",
      stepId: step!.step.id,
      laneId: lane.value,
      before: null,
      title,
      fields,
    });
  const roadmap = roadmapOf(findingsOf(readBoard(journey).board).solutions);
  return (
    roadmap && {
      months: roadmap.months,
      streams: roadmap.streams.map((one) => [
        one.stream,
        ...one.solutions.map(({ placed, onAxis }) => [placed.card.title, onAxis]),
      ]),
    }
  );
}

test("without a period there is no roadmap", () => {
  expect(roadmapWith([{ title: "Some day", stream: "operations" }])).toBeNull();
});

test("solutions stand in their stream, in the order in which they begin", () => {
  expect(
    roadmapWith([
      { title: "later", stream: "operations", period: { from: "2026-12", to: "2027-01" } },
      { title: "first", stream: "operations", period: { from: "2026-11", to: "2026-11" } },
      { title: "told", stream: "communication", period: { from: "2026-12", to: "2026-12" } },
      { title: "whose?", period: { from: "2026-11", to: "2027-01" } },
      { title: "some day" },
    ]),
  ).toEqual({
    months: ["2026-11", "2026-12", "2027-01"],
    streams: [
      ["communication", ["told", { from: 1, to: 1, goesOn: false }]],
      [
        "operations",
        ["first", { from: 0, to: 0, goesOn: false }],
        ["later", { from: 1, to: 2, goesOn: false }],
      ],
      [null, ["whose?", { from: 0, to: 2, goesOn: false }]],
    ],
  });
});

test("the axis has twelve months: what lasts longer is cut there, what begins later is named without a place", () => {
  const roadmap = roadmapWith([
    { title: "long", period: { from: "2026-02", to: "2028-01" } },
    { title: "far", period: { from: "2027-02", to: "2027-03" } },
  ]);
  expect(roadmap?.months).toHaveLength(12);
  expect(roadmap?.months.at(-1)).toBe("2027-01");
  expect(roadmap?.streams).toEqual([
    [null, ["long", { from: 0, to: 11, goesOn: true }], ["far", null]],
  ]);
});

test("months count over the ends of years", () => {
  expect(monthAfter("2026-12", 1)).toBe("2027-01");
  expect(monthAfter("2026-01", -1)).toBe("2025-12");
  expect(monthsBetween("2025-11", "2027-02")).toBe(15);
});
