import { expect, test } from "vitest";
import { JourneyId, LaneId, outlineBoard, readBoard, StepId } from "@cojourney/journey-model";
import { openReplica, seededBoard } from "@cojourney/journey-model/testing";
import {
  journeyOf,
  laneKindsOn,
  strayDrafts,
  writableLanes,
} from "#features/facilitation/writing/desk-lanes.ts";

const { board } = readBoard(openReplica("ann", 1_000, seededBoard()).journey);
const outlines = outlineBoard(board);
const [outline] = outlines;
if (!outline) throw new Error("There is no journey.");

test("one writes in the lanes in focus, of those that hold cards", () => {
  const kindsOf = (laneKinds: string[]) =>
    writableLanes(outline, laneKinds).map(({ kind }) => kind);
  expect(kindsOf(["emotion", "pains", "thoughts"])).toEqual(["thoughts", "pains"]);
  expect(kindsOf([])).toEqual(laneKindsOn(board));
  expect(laneKindsOn(board)).not.toContain("emotion");
});

test("whoever is in a group begins in its journey, everybody else in the first", () => {
  const group = { id: "g", name: "", journeyId: outline.journey.id, memberIds: ["ann"] };
  const another = { ...outline, journey: { ...outline.journey, id: JourneyId.parse("other") } };
  const split = { groups: { isSplit: true, groups: [group] } };
  expect(journeyOf(split, [another, outline], "ann")).toBe(outline.journey.id);
  expect(journeyOf(split, [another, outline], "ben")).toBe("other");
  expect(journeyOf({ groups: { ...split.groups, isSplit: false } }, [another], "ann")).toBe(
    "other",
  );
  expect(journeyOf(split, [], "ann")).toBeNull();
});

test("a draft whose step or lane is gone is told apart", () => {
  const stepId = outline.steps[0]?.step.id ?? StepId.parse("x");
  const laneId = outline.lanes[0]?.id ?? LaneId.parse("x");
  const drafts = [
    { id: "there", stepId, laneId, text: "" },
    { id: "no-step", stepId: StepId.parse("gone"), laneId, text: "" },
    { id: "no-lane", stepId, laneId: LaneId.parse("gone"), text: "" },
  ];
  expect(strayDrafts(drafts, board).map(({ id }) => id)).toEqual(["no-step", "no-lane"]);
});
