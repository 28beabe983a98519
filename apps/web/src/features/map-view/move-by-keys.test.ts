import { describe, expect, test } from "vitest";
import { addCard, cellKey, commit, moveCard, type JourneyDoc } from "@cojourney/journey-model";
import { cardMove, cardMoves } from "#features/map-view/move-by-keys.ts";
import type { Direction } from "#features/map-view/place.ts";
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

describe("several together", () => {
  const titlesAt = (journey: JourneyDoc, step: number, lane: string) => {
    const now = outlineOf(journey);
    const cell = now.cards.get(cellKey(stepAt(now, step).id, laneOf(now, lane).id)) ?? [];
    return cell.map(({ title }) => title);
  };
  /** A journey on which these cards went that way, or stayed. */
  function moved(titles: readonly string[], direction: Direction): JourneyDoc {
    const journey = mappedJourney("en");
    const now = outlineOf(journey);
    const ids = new Set<string>(titles.map((title) => cardTitled(now, title).id));
    commit(journey, () => {
      for (const { cardId, to } of cardMoves(now, ids, direction) ?? [])
        moveCard(journey, cardId, to);
    });
    return journey;
  }

  test("they go up and down in their cell as one", () => {
    const down = moved(["Reviews", "Search engine"], "down");
    expect(titlesAt(down, 1, "touchpoints")).toEqual(["Webshop", "Reviews", "Search engine"]);
    const up = moved(["Search engine", "Webshop"], "up");
    expect(titlesAt(up, 1, "touchpoints")).toEqual(["Search engine", "Webshop", "Reviews"]);
  });

  test("over the edge of their cell they keep their order", () => {
    const down = moved(["Search engine", "Webshop"], "down");
    expect(titlesAt(down, 1, "pains")).toEqual(["Search engine", "Webshop"]);
    const up = moved(["Reviews", "Search engine"], "up");
    expect(titlesAt(up, 1, "expectations")).toEqual(["Reviews", "Search engine"]);
  });

  test("sideways they keep their order where fewer cards stand, too", () => {
    const journey = moved(["Reviews"], "right");
    const now = outlineOf(journey);
    const place = { stepId: stepAt(now, 1).id, laneId: laneOf(now, "touchpoints").id };
    for (const title of ["Friends", "Shop"])
      addCard(journey, { ...place, kind: "touchpoint", before: null, title });
    const all = ["Webshop", "Friends", "Shop"];
    const ids = new Set<string>(all.map((title) => cardTitled(outlineOf(journey), title).id));
    for (const { cardId, to } of cardMoves(outlineOf(journey), ids, "right") ?? [])
      moveCard(journey, cardId, to);
    expect(titlesAt(journey, 2, "touchpoints")).toEqual(["Reviews", ...all]);
  });

  test("sideways they keep their order, and stay where they are when one of them cannot go", () => {
    const right = moved(["Webshop", "Reviews"], "right");
    expect(titlesAt(right, 2, "touchpoints")).toEqual(["Reviews", "Webshop"]);
    const now = outlineOf(right);
    const ids = ["Webshop", "Search engine"].map((title) => cardTitled(now, title).id);
    expect(cardMoves(now, new Set<string>(ids), "right")).toBeNull();
  });
});
