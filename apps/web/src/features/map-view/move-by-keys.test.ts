import { expect, test } from "vitest";
import { cardMove } from "#features/map-view/move-by-keys.ts";
import {
  cardTitled,
  laneOf,
  mappedJourney,
  outlineOf,
  stepAt,
} from "#features/map-view/testing/mapped-journey.ts";

const outline = outlineOf(mappedJourney("en"));
const [reviews, search, webshop] = ["Reviews", "Search engine", "Webshop"].map(
  (title) => cardTitled(outline, title).id,
);
const touchpoints = laneOf(outline, "touchpoints").id;
const second = stepAt(outline, 1).id;

test("a card goes up and down in its cell", () => {
  const place = { stepId: second, laneId: touchpoints };
  expect(cardMove(outline, search!, "up")).toEqual({ ...place, before: reviews });
  expect(cardMove(outline, search!, "down")).toEqual({ ...place, before: null });
  expect(cardMove(outline, reviews!, "down")).toEqual({ ...place, before: webshop });
});

test("past its cell it enters the next lane that holds cards: the emotion curve is passed over", () => {
  expect(cardMove(outline, webshop!, "down")).toEqual({
    stepId: second,
    laneId: laneOf(outline, "pains").id,
    before: null,
  });
  expect(cardMove(outline, reviews!, "up")?.laneId).toBe(laneOf(outline, "expectations").id);
});

test("it goes to the next step, and stops at the last", () => {
  const to = { laneId: touchpoints, before: null };
  expect(cardMove(outline, search!, "left")).toEqual({ stepId: stepAt(outline, 0).id, ...to });
  expect(cardMove(outline, search!, "right")).toEqual({ stepId: stepAt(outline, 2).id, ...to });
  expect(cardMove(outline, "nobody", "left")).toBeNull();
});
