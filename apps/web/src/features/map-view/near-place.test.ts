import { expect, test } from "vitest";
import {
  addPersona,
  byRank,
  duplicateJourney,
  outlineBoard,
  readBoard,
  removeJourney,
  removePersona,
  removeStep,
  type JourneyDoc,
} from "@cojourney/journey-model";
import { nearPlace, type Standing } from "#features/map-view/near-place.ts";
import { mappedJourney } from "#features/map-view/testing/mapped-journey.ts";

function standing(journey: JourneyDoc): Standing {
  const { board } = readBoard(journey);
  const personas = [...board.personas.values()].toSorted(byRank).map(({ id }) => id);
  return { outlines: outlineBoard(board), personas };
}

test("what is still there stays; a step that is gone leaves to what took its place", () => {
  const journey = mappedJourney("en");
  const was = standing(journey);
  const [first, second] = was.outlines[0]!.steps.map(({ step }) => step.id);
  expect(nearPlace(was, `step:${first}`, was)).toBe(`step:${first}`);
  removeStep(journey, second!);
  expect(nearPlace(was, `step:${first}`, standing(journey))).toBe(`step:${first}`);
});

test("a persona that is gone leaves to the next one, the last one to the one before; then to nothing", () => {
  const journey = mappedJourney("en");
  const [sanne] = standing(journey).personas;
  const [yusuf, mia] = [addPersona(journey, {}), addPersona(journey, {})];
  const was = standing(journey);
  expect(was.personas).toEqual([sanne, yusuf, mia]);
  removePersona(journey, yusuf);
  expect(nearPlace(was, `persona:${yusuf}`, standing(journey))).toBe(`persona:${mia}`);
  removePersona(journey, mia);
  expect(nearPlace(was, `persona:${mia}`, standing(journey))).toBe(`persona:${sanne}`);
  expect(nearPlace(was, `persona:${mia}`, { outlines: [], personas: [] })).toBeNull();
});

test("a journey that is gone leaves to its neighbour, with all that one can be at in it", () => {
  const journey = mappedJourney("en");
  const { id } = standing(journey).outlines[0]!.journey;
  const copy = duplicateJourney(journey, id, [0, 2_000]);
  if (!copy.ok) throw new Error("refused");
  const was = standing(journey);
  removeJourney(journey, id);
  const now = standing(journey);
  expect(nearPlace(was, `journey:${id}`, now)).toBe(`journey:${copy.value}`);
  const [step] = was.outlines[0]!.steps;
  expect(nearPlace(was, `step:${step!.step.id}`, now)).toBe(`journey:${copy.value}`);
});
