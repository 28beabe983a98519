import { expect, test } from "vitest";
import * as commands from "#commands/index.ts";
import { cellKey } from "#entities/outline.ts";
import type { JourneyOutline } from "#entities/outline.ts";
import { outlineBoard } from "#entities/outline.ts";
import { CardId, JourneyId, LaneId, PersonaId, PhaseId, StepId } from "#entities/ids.ts";
import { valueOf } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openReplicas } from "#testing/replicas.ts";

function openAnn() {
  const [ann] = openReplicas(1, 1, furnishedBoard());
  const before = structuredClone(ann!.reading());
  const maps = () => outlineBoard(ann!.reading().board);
  return { ...ann!, maps, map: maps()[0]!, before };
}

/** What a map says, without ids and ranks. */
function said({ phases, lanes, cards }: JourneyOutline) {
  return {
    phases: phases.map(({ phase, steps }) => [phase.title, steps.map(({ step }) => step.title)]),
    lanes: lanes.map(({ kind, title }) => [kind, title]),
    cells: phases.flatMap(({ steps }) =>
      steps.map(({ step, emotion }) => ({
        emotion,
        cards: lanes.map((lane) =>
          (cards.get(cellKey(step.id, lane.id)) ?? []).map(({ title, owner }) => [title, owner]),
        ),
      })),
    ),
  };
}

test("a phase is copied with its steps, cards and emotions, to right behind it; undo takes it all back", () => {
  const { journey, map, maps, undo, reading, before } = openAnn();
  const id = map.phases[0]!.phase.id;
  const copyId = valueOf(commands.duplicatePhase(journey, id));
  const after = maps()[0]!;
  expect(after.phases.map(({ phase }) => phase.id)).toEqual([id, copyId, map.phases[1]!.phase.id]);
  const { cells } = said(after);
  expect(cells[1]).toEqual(cells[0]);
  expect(cells[0]!.cards.flat()).not.toEqual([]);
  undo.undo();
  expect(reading()).toEqual(before);
});

test("a step is copied with its cards and its emotion, to right behind it", () => {
  const { journey, map, maps, undo, reading, before } = openAnn();
  const id = map.phases[1]!.steps[0]!.step.id;
  const copyId = valueOf(commands.duplicateStep(journey, id));
  const after = maps()[0]!;
  expect(after.phases[1]!.steps.map(({ step }) => step.id).slice(0, 2)).toEqual([id, copyId]);
  const { cells } = said(after);
  expect(cells[2]).toEqual(cells[1]);
  undo.undo();
  expect(reading()).toEqual(before);
});

test("a lane is copied with its cards, to right under it", () => {
  const { journey, map, maps, undo, reading, before } = openAnn();
  const id = map.lanes[0]!.id;
  const copyId = valueOf(commands.duplicateLane(journey, id));
  const after = maps()[0]!;
  expect(after.lanes.map((lane) => lane.id).slice(0, 2)).toEqual([id, copyId]);
  for (const { cards } of said(after).cells) expect(cards[1]).toEqual(cards[0]);
  undo.undo();
  expect(reading()).toEqual(before);
});

test("cards are copied to right under their originals, with all their fields, but not those that are gone", () => {
  const { journey, map, maps, undo } = openAnn();
  const [key, cell] = [...map.cards].find(([, cards]) => cards.length > 0)!;
  const ids = [cell[0]!.id, CardId.parse("gone")];
  const copies = valueOf(commands.duplicateCards(journey, ids));
  const [original, copy] = maps()[0]!.cards.get(key)!;
  expect(copies).toEqual([copy!.id]);
  expect({ ...copy, id: "", place: "" }).toEqual({ ...original, id: "", place: "" });
  undo.undo();
  expect(maps()[0]!.cards.get(key)).toEqual(cell);
});

/** The map with a solution for an opportunity, both in one cell of its first step. */
function withSolution({ journey, map }: Pick<ReturnType<typeof openAnn>, "journey" | "map">) {
  const at = { stepId: map.steps[0]!.step.id, laneId: map.lanes[0]!.id, before: null };
  const add = (kind: "opportunity" | "solution") =>
    valueOf(commands.addCard(journey, { ...at, kind, title: kind }));
  const [opportunityId, solutionId] = [add("opportunity"), add("solution")];
  commands.setCardFields(journey, solutionId, { opportunityId });
  return { opportunityId, solutionId };
}

test.each([
  ["journey", ({ journey, map }) => commands.duplicateJourney(journey, map.journey.id, [5_000, 0])],
  ["phase", ({ journey, map }) => commands.duplicatePhase(journey, map.phases[0]!.phase.id)],
  ["step", ({ journey, map }) => commands.duplicateStep(journey, map.steps[0]!.step.id)],
  ["lane", ({ journey, map }) => commands.duplicateLane(journey, map.lanes[0]!.id)],
  ["choice of cards", ({ journey }, ids) => commands.duplicateCards(journey, ids)],
] satisfies readonly [
  string,
  (ann: ReturnType<typeof openAnn>, ids: readonly CardId[]) => unknown,
][])("in a copied %s a solution takes up the copy of its opportunity", (_name, duplicate) => {
  const ann = openAnn();
  const { opportunityId, solutionId } = withSolution(ann);
  const before = new Set(ann.reading().board.cards.keys());
  duplicate(ann, [solutionId, opportunityId]);
  const { cards } = ann.reading().board;
  const copied = [...cards.values()].filter(({ id }) => !before.has(id));
  const copyOf = (title: string) => copied.find((card) => card.title === title);
  expect(copyOf("solution")?.opportunityId).toBe(copyOf("opportunity")?.id);
  expect(cards.get(solutionId)?.opportunityId).toBe(opportunityId);
});

test("a solution that is copied without its opportunity is for the same one", () => {
  const ann = openAnn();
  const { opportunityId, solutionId } = withSolution(ann);
  const [copyId] = valueOf(commands.duplicateCards(ann.journey, [solutionId]));
  expect(ann.reading().board.cards.get(copyId!)?.opportunityId).toBe(opportunityId);
});

test("typing in a copy changes nothing in the original", () => {
  const { journey, map, reading } = openAnn();
  const id = map.phases[1]!.phase.id;
  const copyId = valueOf(commands.duplicatePhase(journey, id));
  commands.writeText(journey, { root: "phases", id: copyId, field: "title" }, "Other");
  expect(reading().board.phases.get(id)?.title).toBe("Second");
  expect(reading().board.phases.get(copyId)?.title).toBe("Other");
});

test("a journey is copied with all that is in it, and its ways back lead to the copies", () => {
  const { journey, map, maps, undo, reading, before } = openAnn();
  const copyId = valueOf(commands.duplicateJourney(journey, map.journey.id, [5_000, 0]));
  const copy = maps().find((it) => it.journey.id === copyId)!;
  expect(said(copy)).toEqual(said(map));
  const loop = { from: copy.phases[1]!.phase.id, to: copy.phases[0]!.phase.id };
  expect(copy.journey).toMatchObject({ loops: [loop], state: "current", copiedFrom: null });
  expect(copy.phases[0]!.phase.copiedFrom).toBeUndefined();
  undo.undo();
  expect(reading()).toEqual(before);
});

test("the future copy of a journey says for each part what it was copied from", () => {
  const { journey, map, maps } = openAnn();
  const copyId = valueOf(commands.copyAsFuture(journey, map.journey.id, [5_000, 0]));
  const copy = maps().find((it) => it.journey.id === copyId)!;
  expect(copy.journey).toMatchObject({ state: "future", copiedFrom: map.journey.id });
  expect(copy.phases.map(({ phase }) => phase.copiedFrom)).toEqual(
    map.phases.map(({ phase }) => phase.id),
  );
  expect(copy.steps.map(({ step }) => step.copiedFrom)).toEqual(
    map.steps.map(({ step }) => step.id),
  );
  expect(copy.lanes.map((lane) => lane.copiedFrom)).toEqual(map.lanes.map((lane) => lane.id));
  const cardsOf = (outline: JourneyOutline) => [...outline.cards.values()].flat();
  expect(cardsOf(copy).map((card) => card.copiedFrom)).toEqual(cardsOf(map).map(({ id }) => id));

  const again = valueOf(commands.duplicateJourney(journey, copyId, [9_000, 0]));
  const third = maps().find((it) => it.journey.id === again)!;
  expect(third.journey.copiedFrom).toBe(map.journey.id);
  expect(third.lanes.map((lane) => lane.copiedFrom)).toEqual(map.lanes.map((lane) => lane.id));

  const step = valueOf(commands.duplicateStep(journey, copy.steps[0]!.step.id));
  const added = maps()
    .flatMap((it) => it.steps)
    .find((it) => it.step.id === step);
  expect(added?.step.copiedFrom, "two steps that claim one original").toBeUndefined();
});

test("a persona is copied to behind the others, in a colour of its own", () => {
  const { journey, map, reading } = openAnn();
  const { personaId } = map.journey;
  commands.writeText(journey, { root: "personas", id: personaId, field: "name" }, "Sanne");
  const copyId = valueOf(commands.duplicatePersona(journey, personaId));
  const [original, copy] = [personaId, copyId].map((id) => reading().board.personas.get(id)!);
  expect(copy!.name).toBe("Sanne");
  expect(copy!.rank > original!.rank).toBe(true);
  expect(copy!.color).not.toBe(original!.color);
});

test("what somebody removed meanwhile is not copied", () => {
  const { journey, map } = openAnn();
  const refused = [
    commands.duplicatePhase(journey, PhaseId.parse("gone")),
    commands.duplicateStep(journey, StepId.parse("gone")),
    commands.duplicateLane(journey, LaneId.parse("gone")),
    commands.duplicateCards(journey, [CardId.parse("gone")]),
    commands.duplicateJourney(journey, JourneyId.parse("gone"), [0, 0]),
    commands.copyAsFuture(journey, JourneyId.parse("gone"), [0, 0]),
    commands.duplicatePersona(journey, PersonaId.parse("gone")),
  ];
  expect(refused).toEqual(
    ["phases", "steps", "lanes", "cards", "journeys", "journeys", "personas"].map((root) => ({
      ok: false,
      error: { type: "RecordMissing", root, id: "gone" },
    })),
  );
  const far = commands.copyAsFuture(journey, map.journey.id, [1e9, 0]);
  expect(far).toMatchObject({ ok: false, error: { type: "ValueInvalid" } });
});
