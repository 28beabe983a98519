import { addCard, outlineBoard, setEmotion } from "@cojourney/journey-model";
import { openReplica, seededBoard } from "@cojourney/journey-model/testing";
import { expect, test } from "vitest";
import { journeyProgress } from "#features/facilitation/groups/journey-progress.ts";

test("counts cards, and cells in which nothing stands; a score fills the cell of the curve", () => {
  const { journey, live } = openReplica("ann", 1, seededBoard("funnel"));
  const outline = () => outlineBoard(live.reading().board)[0]!;
  const { steps, lanes } = outline();
  const cells = steps.length * lanes.length;
  expect(journeyProgress(outline())).toEqual({ cards: 0, cells, empty: cells });
  const place = { stepId: steps[0]!.step.id, laneId: lanes[0]!.id, before: null };
  addCard(journey, { ...place, kind: "action", title: "Reads" });
  addCard(journey, { ...place, kind: "action", title: "Asks" });
  setEmotion(journey, steps[0]!.step.id, { score: 1, label: "" });
  expect(journeyProgress(outline())).toEqual({ cards: 2, cells, empty: cells - 2 });
});
