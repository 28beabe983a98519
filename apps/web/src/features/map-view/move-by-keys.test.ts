import { expect, test } from "vitest";
import { cardMove, cardsIn, siblingMove, stepMove } from "#features/map-view/move-by-keys.ts";
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

test("siblings change places; at an edge nothing happens", () => {
  expect(siblingMove(["a", "b", "c"], "b", "back")).toBe("a");
  expect(siblingMove(["a", "b", "c"], "b", "forth")).toBeNull();
  expect(siblingMove(["a", "b", "c"], "a", "forth")).toBe("c");
  expect(siblingMove(["a", "b", "c"], "a", "back")).toBeUndefined();
});

test("the last step of a phase stays in it", () => {
  expect(stepMove(outline, second, "back")).toBeNull();
});

test("what goes with a step, a lane or a journey is counted", () => {
  expect(cardsIn(outline, { stepIds: [second] })).toBe(3);
  expect(cardsIn(outline, { stepIds: [stepAt(outline, 0).id] })).toBe(0);
  expect(cardsIn(outline, { laneId: touchpoints })).toBe(3);
  expect(cardsIn(outline, {})).toBe(3);
});
