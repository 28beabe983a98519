import { expect, test } from "vitest";
import * as commands from "#commands/index.ts";
import { cellKey, outlineBoard } from "#entities/outline.ts";
import type { LaneId, StepId } from "#entities/ids.ts";
import { valueOf } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openReplicas } from "#testing/replicas.ts";

function openAnn() {
  const [ann] = openReplicas(1, 1, furnishedBoard());
  const { journey, undo, reading } = ann!;
  const maps = () => outlineBoard(reading().board);
  const titlesIn = (stepId: StepId, laneId: LaneId) =>
    maps()
      .flatMap((map) => map.cards.get(cellKey(stepId, laneId)) ?? [])
      .map(({ title }) => title);
  const titles = () => [...reading().board.cards.values()].map(({ title }) => title).toSorted();
  return { journey, undo, reading, maps, map: maps()[0]!, titlesIn, titles };
}

test("the cards of a removed step go under those of the step they are sent to, in one undo", () => {
  const { journey, map, undo, reading, titlesIn, titles } = openAnn();
  const before = structuredClone(reading());
  const all = titles();
  const [first, second, third] = map.steps.map(({ step }) => step.id);
  const [lane] = map.lanes;
  const wanted = [...titlesIn(third!, lane!.id), ...titlesIn(second!, lane!.id)];
  const done = commands.removeStep(journey, second!, { cards: "move", to: third! });
  expect(done.ok).toBe(true);
  expect(reading().board.steps.has(second!)).toBe(false);
  expect(titlesIn(third!, lane!.id)).toEqual(wanted);
  expect(titles()).toEqual(all);
  expect(commands.removeStep(journey, first!).ok, "the only step of its phase").toBe(false);
  undo.undo();
  expect(reading()).toEqual(before);
});

test("the cards of a removed phase go to a step of another phase, and its ways back go", () => {
  const { journey, map, undo, reading, maps, titles } = openAnn();
  const before = structuredClone(reading());
  const [all, [kept, gone]] = [titles(), map.phases];
  const to = kept!.steps[0]!.step.id;
  expect(commands.removePhase(journey, gone!.phase.id, { cards: "move", to }).ok).toBe(true);
  expect(titles()).toEqual(all);
  expect(maps()[0]!.unplaced).toEqual([]);
  expect(maps()[0]!.journey.loops).toEqual([]);
  undo.undo();
  expect(reading()).toEqual(before);
});

test("the cards of a removed lane go to another lane of the map", () => {
  const { journey, map, undo, reading, titlesIn } = openAnn();
  const before = structuredClone(reading());
  const [from, to] = map.lanes;
  const stepId = map.steps[0]!.step.id;
  const wanted = [...titlesIn(stepId, to!.id), ...titlesIn(stepId, from!.id)];
  expect(commands.removeLane(journey, from!.id, { cards: "move", to: to!.id }).ok).toBe(true);
  expect(titlesIn(stepId, to!.id)).toEqual(wanted);
  undo.undo();
  expect(reading()).toEqual(before);
});

test("the cards of a removed journey go to the like phases and lanes of another one", () => {
  const { journey, map, undo, reading, maps, titles } = openAnn();
  const copyId = valueOf(commands.duplicateJourney(journey, map.journey.id, [5_000, 0]));
  const copy = maps().find((it) => it.journey.id === copyId)!;
  commands.removeLane(journey, copy.lanes[0]!.id);
  commands.removeStep(journey, copy.steps[2]!.step.id);
  const before = structuredClone(reading());
  const all = titles();
  const done = commands.removeJourney(journey, map.journey.id, { cards: "move", to: copyId });
  expect(done.ok).toBe(true);
  const [left, ...others] = maps();
  expect(others).toEqual([]);
  expect(left!.unplaced).toEqual([]);
  expect(titles()).toEqual(all);
  expect(left!.lanes.at(-1)!.kind, "a lane that the other one lacked").toBe(map.lanes[0]!.kind);
  undo.undo();
  expect(reading()).toEqual(before);
});

test("cards are sent nowhere where they could not be", () => {
  const { journey, map, maps } = openAnn();
  const copyId = valueOf(commands.duplicateJourney(journey, map.journey.id, [5_000, 0]));
  const copy = maps().find((it) => it.journey.id === copyId)!;
  const [lane] = map.lanes;
  const curve = map.lanes.find(({ kind }) => kind === "emotion")!;
  const step = map.steps[1]!.step.id;
  const phase = map.phases[1]!;
  const other = copy.steps[0]!.step.id;
  const move = <To>(to: To) => ({ cards: "move", to }) as const;
  const answers = [
    commands.removeLane(journey, lane!.id, move(curve.id)),
    commands.removeLane(journey, lane!.id, move(lane!.id)),
    commands.removeLane(journey, lane!.id, move(copy.lanes[0]!.id)),
    commands.removeStep(journey, step, move(step)),
    commands.removeStep(journey, step, move(other)),
    commands.removePhase(journey, phase.phase.id, move(phase.steps[0]!.step.id)),
    commands.removePhase(journey, phase.phase.id, move(other)),
    commands.removeJourney(journey, copyId, move(copyId)),
  ];
  expect(answers.map((answer) => (answer.ok ? "done" : answer.error.type))).toEqual([
    "ValueInvalid",
    "RecordMissing",
    "ValueInvalid",
    "RecordMissing",
    "ValueInvalid",
    "RecordMissing",
    "ValueInvalid",
    "RecordMissing",
  ]);
  expect(maps().map((it) => it.steps.length)).toEqual([3, 3]);
});
