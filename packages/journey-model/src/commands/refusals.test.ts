import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as commands from "#commands/index.ts";
import type { Refusal } from "#commands/refusal.ts";
import { readBoard } from "#document/live-board.ts";
import { CardId, JourneyId, LaneId, PersonaId, PhaseId, StepId } from "#entities/ids.ts";
import type { Result } from "#result.ts";
import { addNote, cellAt, firstMap, valueOf } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openReplica } from "#testing/replicas.ts";

const { journey, undo } = openReplica("ann", 1_000, furnishedBoard());
const cardId = [...readBoard(journey).board.cards.keys()][0]!;
const map = firstMap(journey);
const cell = cellAt(journey, 0, 0);
const personaId = map.journey.personaId;
const journeyId = map.journey.id;
const [phase, lane] = [map.phases[0]!.phase, map.lanes[0]!];
const step = map.steps[0]!.step;
const another = valueOf(
  commands.addJourney(journey, {
    personaId,
    framework: "blank",
    language: "en",
    origin: [0, 9_000],
  }),
);
const elsewhere = {
  laneId: [...readBoard(journey).board.lanes.values()].find((it) => it.place.journeyId === another)!
    .id,
  phaseId: [...readBoard(journey).board.phases.values()].find(
    (it) => it.place.journeyId === another,
  )!.id,
};

const gone = {
  personas: PersonaId.parse("gone"),
  journeys: JourneyId.parse("gone"),
  phases: PhaseId.parse("gone"),
  steps: StepId.parse("gone"),
  lanes: LaneId.parse("gone"),
  cards: CardId.parse("gone"),
};

/** A value that the compiler would not let through, as an import or another version may bring it. */
const fromOutside = (value: string): never => z.custom<never>().parse(value);

/** Refused: says so by name, writes nothing, and leaves nothing to undo. */
function expectRefused(act: () => Result<unknown, Refusal>, refusal: unknown): void {
  const updates: unknown[] = [];
  const note = (update: unknown) => updates.push(update);
  journey.doc.on("update", note);
  const couldUndo = undo.canUndo();
  expect(act()).toEqual({ ok: false, error: refusal });
  journey.doc.off("update", note);
  expect(updates).toEqual([]);
  expect(undo.canUndo()).toBe(couldUndo);
}

const start = { framework: "blank", language: "en", origin: [0, 0] } as const;
const onMissing: readonly [string, keyof typeof gone, () => Result<unknown, Refusal>][] = [
  [
    "addCard",
    "steps",
    () => commands.addCard(journey, { ...cell, stepId: gone.steps, kind: "note", before: null }),
  ],
  [
    "addCard",
    "lanes",
    () => commands.addCard(journey, { ...cell, laneId: gone.lanes, kind: "note", before: null }),
  ],
  ["moveCard", "cards", () => commands.moveCard(journey, gone.cards, { ...cell, before: null })],
  [
    "moveCard",
    "steps",
    () => commands.moveCard(journey, cardId, { ...cell, stepId: gone.steps, before: null }),
  ],
  [
    "moveCard",
    "lanes",
    () => commands.moveCard(journey, cardId, { ...cell, laneId: gone.lanes, before: null }),
  ],
  ["removeCard", "cards", () => commands.removeCard(journey, gone.cards)],
  ["linkEvidence", "cards", () => commands.linkEvidence(journey, gone.cards, cardId)],
  ["linkEvidence", "cards", () => commands.linkEvidence(journey, cardId, gone.cards)],
  ["unlinkEvidence", "cards", () => commands.unlinkEvidence(journey, gone.cards, cardId)],
  ["setCardFields", "cards", () => commands.setCardFields(journey, gone.cards, {})],
  [
    "addJourney",
    "personas",
    () => commands.addJourney(journey, { ...start, personaId: gone.personas }),
  ],
  ["moveJourney", "journeys", () => commands.moveJourney(journey, gone.journeys, [0, 0])],
  ["removeJourney", "journeys", () => commands.removeJourney(journey, gone.journeys)],
  [
    "addPhase",
    "journeys",
    () => commands.addPhase(journey, { journeyId: gone.journeys, before: null }),
  ],
  [
    "movePhase",
    "phases",
    () => commands.movePhase(journey, gone.phases, { journeyId, before: null }),
  ],
  [
    "movePhase",
    "journeys",
    () => commands.movePhase(journey, phase.id, { journeyId: gone.journeys, before: null }),
  ],
  ["skipPhase", "phases", () => commands.skipPhase(journey, gone.phases, true)],
  ["removePhase", "phases", () => commands.removePhase(journey, gone.phases)],
  ["addStep", "phases", () => commands.addStep(journey, { phaseId: gone.phases, before: null })],
  [
    "moveStep",
    "steps",
    () => commands.moveStep(journey, gone.steps, { phaseId: phase.id, before: null }),
  ],
  [
    "moveStep",
    "phases",
    () => commands.moveStep(journey, step.id, { phaseId: gone.phases, before: null }),
  ],
  ["removeStep", "steps", () => commands.removeStep(journey, gone.steps)],
  ["setEmotion", "steps", () => commands.setEmotion(journey, gone.steps, null)],
  [
    "addLane",
    "journeys",
    () => commands.addLane(journey, { journeyId: gone.journeys, kind: "pains", before: null }),
  ],
  ["moveLane", "lanes", () => commands.moveLane(journey, gone.lanes, { journeyId, before: null })],
  [
    "moveLane",
    "journeys",
    () => commands.moveLane(journey, lane.id, { journeyId: gone.journeys, before: null }),
  ],
  ["movePersona", "personas", () => commands.movePersona(journey, gone.personas, null)],
  ["removeLane", "lanes", () => commands.removeLane(journey, gone.lanes)],
  [
    "addLoop",
    "journeys",
    () => commands.addLoop(journey, gone.journeys, { from: phase.id, to: phase.id }),
  ],
  [
    "addLoop",
    "phases",
    () => commands.addLoop(journey, journeyId, { from: gone.phases, to: phase.id }),
  ],
  [
    "addLoop",
    "phases",
    () => commands.addLoop(journey, journeyId, { from: phase.id, to: gone.phases }),
  ],
  [
    "removeLoop",
    "journeys",
    () => commands.removeLoop(journey, gone.journeys, { from: phase.id, to: phase.id }),
  ],
  ["removePersona", "personas", () => commands.removePersona(journey, gone.personas)],
  ["setPersonaFields", "personas", () => commands.setPersonaFields(journey, gone.personas, {})],
  [
    "writeText",
    "cards",
    () => commands.writeText(journey, { root: "cards", id: "gone", field: "title" }, "a"),
  ],
  [
    "writeText",
    "personas",
    () => commands.writeText(journey, { root: "personas", id: "gone", field: "name" }, "a"),
  ],
];

test.each(onMissing)("%s refuses when the %s record is gone", (_, root, act) => {
  expectRefused(act, { type: "RecordMissing", root, id: "gone" });
});

describe("the last one stays", () => {
  test("phase", () => {
    expectRefused(() => commands.removePhase(journey, elsewhere.phaseId), {
      type: "LastOne",
      root: "phases",
    });
  });
  test("step", () => {
    expectRefused(() => commands.removeStep(journey, step.id), { type: "LastOne", root: "steps" });
  });
});

test("a persona that journeys are about stays", () => {
  expectRefused(() => commands.removePersona(journey, personaId), {
    type: "PersonaInUse",
    journeyIds: [journeyId, another],
  });
});

test.each(["", "constructor", "__proto__", "six-phase"])(
  "an unknown framework is refused: %j",
  (framework) => {
    const refusal = { type: "FrameworkUnknown", framework };
    expectRefused(() => commands.addJourney(journey, { ...start, personaId, framework }), refusal);
    const seed = { title: "", framework, language: "en" } as const;
    expectRefused(() => commands.seedMeta(journey, seed), refusal);
    expectRefused(() => commands.seedBoard(journey, seed), refusal);
  },
);

const invalid: readonly [string, () => Result<unknown, Refusal>][] = [
  [
    "a card field of another version",
    () => commands.setCardFields(journey, cardId, { device: fromOutside("fax") }),
  ],
  [
    "more than a hundred per cent",
    () => commands.setCardFields(journey, cardId, { dropOff: { reason: "", percent: 101 } }),
  ],
  [
    "a label over its limit",
    () => commands.setCardFields(journey, cardId, { owner: "x".repeat(201) }),
  ],
  [
    "a new card with such a field",
    () =>
      commands.addCard(journey, {
        ...cell,
        kind: "note",
        before: null,
        fields: { reach: fromOutside("all") },
      }),
  ],
  ["a score in between", () => commands.setEmotion(journey, step.id, { score: 0.5, label: "" })],
  ["a score out of range", () => commands.setEmotion(journey, step.id, { score: 3, label: "" })],
  [
    "a colour that does not exist",
    () => commands.setPersonaFields(journey, personaId, { color: fromOutside("pink") }),
  ],
  ["a map out of reach", () => commands.moveJourney(journey, journeyId, [1e7, 0])],
  ["a map nowhere", () => commands.moveJourney(journey, journeyId, [Number.NaN, 0])],
  [
    "a new map out of reach",
    () => commands.addJourney(journey, { ...start, personaId, origin: [0, Infinity] }),
  ],
  [
    "a card between two maps",
    () =>
      commands.addCard(journey, { ...cell, laneId: elsewhere.laneId, kind: "note", before: null }),
  ],
  [
    "a card moved between two maps",
    () => commands.moveCard(journey, cardId, { ...cell, laneId: elsewhere.laneId, before: null }),
  ],
  [
    "a step moved to another map",
    () => commands.moveStep(journey, step.id, { phaseId: elsewhere.phaseId, before: null }),
  ],
  [
    "a phase moved to another map",
    () => commands.movePhase(journey, phase.id, { journeyId: another, before: null }),
  ],
  [
    "a lane moved to another map",
    () => commands.moveLane(journey, lane.id, { journeyId: another, before: null }),
  ],
];

test.each(invalid)("%s is refused", (_, act) => {
  expectRefused(act, { type: "ValueInvalid", reason: expect.stringMatching(/\w/) });
});

describe("texts have limits", () => {
  const title = { root: "cards", id: cardId, field: "title" } as const;
  const note = { root: "cards", id: cardId, field: "note" } as const;

  test.each([
    [title, 500],
    [note, 10_000],
    [{ root: "personas", id: personaId, field: "name" } as const, 500],
    [{ root: "personas", id: personaId, field: "statement" } as const, 10_000],
    [{ root: "journeys", id: journeyId, field: "goal" } as const, 10_000],
    [{ root: "steps", id: step.id, field: "title" } as const, 500],
  ])("%j: %i", (target, limit) => {
    expect(commands.writeText(journey, target, "x".repeat(limit)).ok).toBe(true);
    expectRefused(() => commands.writeText(journey, target, "x".repeat(limit + 1)), {
      type: "TextTooLong",
      length: limit + 1,
      limit,
    });
  });

  test("a text that two people made too long may get shorter step by step, not longer", () => {
    const text = commands.textAt(journey, title)!;
    journey.doc.transact(() => text.insert(0, "y".repeat(600)));
    const now = text.toString();
    expect(commands.writeText(journey, title, now.slice(1)).ok).toBe(true);
    expect(commands.writeText(journey, title, `${now}z`).ok).toBe(false);
    expect(text.toString()).toBe(now.slice(1));
  });

  test("the board's title", () => {
    expect(commands.renameBoard(journey, ` ${"x".repeat(500)} `).ok).toBe(true);
    expectRefused(() => commands.renameBoard(journey, "x".repeat(501)), {
      type: "TextTooLong",
      length: 501,
      limit: 500,
    });
  });

  test("what a record starts with is cut, never in the middle of a character", () => {
    const id = addNote(journey, `${"x".repeat(499)}😀`);
    expect(commands.textAt(journey, { root: "cards", id, field: "title" })?.toString()).toBe(
      "x".repeat(499),
    );
  });
});

test("nothing to write is no step of undo and no update", () => {
  const target = { root: "steps", id: step.id, field: "title" } as const;
  const same = commands.textAt(journey, target)!.toString();
  let updates = 0;
  journey.doc.on("update", () => updates++);
  expect(commands.writeText(journey, target, same)).toEqual({ ok: true, value: undefined });
  commands.writeDrawing(journey, []);
  commands.setCardFields(journey, cardId, {});
  expect(updates).toBe(0);
});
