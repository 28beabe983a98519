import { expect, test } from "vitest";
import { outlineBoard, readBoard, type JourneyOutline } from "@cojourney/journey-model";
import { openTestDoc } from "@cojourney/journey-model/testing";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import { visibleJourney } from "#features/map-view/visible-cards.ts";

function sampleJourney(): JourneyOutline {
  const journey = openTestDoc("sample", 1);
  seedSampleBoard(journey, "en");
  const [outline] = outlineBoard(readBoard(journey).board);
  if (!outline) throw new Error("The sample has journeys.");
  return outline;
}

test("cells keep what is shown, in order, and say how many are not", () => {
  const outline = sampleJourney();
  const [key, cell] = [...outline.cards].find(([, cards]) => cards.length > 1)!;
  const last = cell.at(-1)!;
  const visible = visibleJourney(outline, new Set([last.id]));
  expect(visible.outline.cards.get(key)).toEqual([last]);
  expect(visible.hidden.get(key)).toBe(cell.length - 1);
  const hidden = [...visible.hidden.values()].reduce((sum, count) => sum + count, 0);
  expect(hidden).toBe([...outline.cards.values()].flat().length - 1);
});

test("the card that is written in stays, whatever it says", () => {
  const outline = sampleJourney();
  const [key, [first]] = [...outline.cards][0]!;
  const visible = visibleJourney(outline, new Set(), first!.id);
  expect(visible.outline.cards.get(key)).toEqual([first]);
});

test("without a filter the journey is the very same", () => {
  const outline = sampleJourney();
  expect(visibleJourney(outline, null)).toEqual({ outline, hidden: new Map() });
  expect(visibleJourney(outline, null).outline).toBe(outline);
});
