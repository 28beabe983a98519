import { outlineBoard, readBoard } from "@cojourney/journey-model";
import { buildBoard } from "@cojourney/journey-model/testing";
import { expect, test } from "vitest";
import {
  indexOnWalk,
  moveOn,
  walkOf,
  type WalkMove,
} from "#features/facilitation/presenting/walk.ts";

const walk = walkOf(outlineBoard(readBoard(buildBoard({ cards: 0, journeys: 2 })).board));
/** Seven phases of two steps each, and the journey before them. */
const PLACES_A_JOURNEY = 1 + 7 * 3;

const after = (index: number, move: WalkMove): number =>
  indexOnWalk(walk, moveOn(walk, walk[index] ?? null, move));

test("goes through journeys, phases and steps in reading order", () => {
  expect(walk.length).toBe(2 * PLACES_A_JOURNEY);
  expect(walk.slice(0, 5).map(({ kind }) => kind)).toEqual([
    "journey",
    "phase",
    "step",
    "step",
    "phase",
  ]);
  expect(walk[PLACES_A_JOURNEY]?.kind).toBe("journey");
});

test.each<[number, WalkMove, number]>([
  [0, "next", 1],
  [3, "previous", 2],
  [0, "previous", 0],
  [2 * PLACES_A_JOURNEY - 1, "next", 2 * PLACES_A_JOURNEY - 1],
  [2, "nextPhase", 4],
  [5, "previousPhase", 4],
  [4, "previousPhase", 1],
  [PLACES_A_JOURNEY - 1, "nextPhase", PLACES_A_JOURNEY],
  [9, "first", 0],
  [9, "last", 2 * PLACES_A_JOURNEY - 1],
])("from place %i, %s leads to %i", (from, move, to) => {
  expect(after(from, move)).toBe(to);
});

test("from what is not on the walk it begins at the first; on an empty board there is nowhere to go", () => {
  const [first] = walk;
  expect(moveOn(walk, null, "next")).toEqual(first);
  expect(moveOn([], first ?? null, "next")).toBeNull();
});
