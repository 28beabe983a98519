import { expect, test } from "vitest";
import { cellKey, writeText } from "@cojourney/journey-model";
import { keepOutlines } from "#features/map-view/keep-outlines.ts";
import {
  cardTitled,
  laneOf,
  mappedJourney,
  outlineOf,
  stepAt,
} from "#features/map-view/testing/mapped-journey.ts";
import { openLiveBoard, outlineBoard } from "@cojourney/journey-model";

test("a journey in which nothing changed keeps its very outline", () => {
  const live = openLiveBoard(mappedJourney("en"));
  const before = outlineBoard(live.reading().board);
  expect(keepOutlines(before, outlineBoard(live.reading().board))[0]).toBe(before[0]);
});

test("a card that changed takes nothing along but its cell", () => {
  const journey = mappedJourney("en");
  const live = openLiveBoard(journey);
  const before = outlineBoard(live.reading().board);
  const outline = outlineOf(journey);
  const { id } = cardTitled(outline, "Webshop");
  const elsewhere = cellKey(stepAt(outline, 0).id, laneOf(outline, "touchpoints").id);
  writeText(journey, { root: "cards", id, field: "title" }, "Shop");
  const now = keepOutlines(before, outlineBoard(live.reading().board));
  const cell = cellKey(stepAt(outline, 1).id, laneOf(outline, "touchpoints").id);
  expect(now[0]?.steps).toEqual(before[0]?.steps);
  expect(now[0]?.steps[1]).toBe(before[0]?.steps[1]);
  expect(now[0]?.cards.get(elsewhere)).toBe(before[0]?.cards.get(elsewhere));
  expect(now[0]?.cards.get(cell)?.map(({ title }) => title)).toEqual([
    "Reviews",
    "Search engine",
    "Shop",
  ]);
  expect(now[0]?.cards.get(cell)?.[0]).toBe(before[0]?.cards.get(cell)?.[0]);
});
