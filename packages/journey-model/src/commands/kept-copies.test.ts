import { expect, test } from "vitest";
import * as Y from "yjs";
import * as commands from "#commands/index.ts";
import { openJourneyDoc, type JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { openUndo } from "#document/undo.ts";
import { outlineBoard } from "#entities/outline.ts";
import { buildBoard } from "#testing/build-board.ts";

const boardOf = (journey: JourneyDoc) => readBoard(journey).board;

/** The board as it is now, as whoever kept it would get it back. */
function kept(journey: JourneyDoc): JourneyDoc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(journey.doc));
  return openJourneyDoc(doc);
}

test("what was removed comes back under its own ids, in one step of undo; what was changed since stays", () => {
  const journey = buildBoard({ cards: 120, journeys: 2 });
  const before = kept(journey);
  const [first, second] = outlineBoard(boardOf(journey));
  if (!first || !second) throw new Error("Two journeys were built.");
  const [card] = boardOf(journey).cards.values();
  if (!card) throw new Error("Cards were built.");
  commands.removeJourney(journey, second.journey.id);
  commands.writeText(journey, { root: "cards", id: card.id, field: "title" }, "Rewritten");
  const changed = boardOf(journey);
  const gone = boardOf(before).cards.size - changed.cards.size;
  expect(gone).toBeGreaterThan(10);

  const undo = openUndo(journey);
  expect(commands.putBack(journey, before)).toBe(gone);
  const after = boardOf(journey);
  expect(after.cards.get(card.id)?.title).toBe("Rewritten");
  expect(new Map([...after.cards, [card.id, card]])).toEqual(boardOf(before).cards);
  expect([after.journeys, after.phases, after.steps, after.lanes, after.emotions]).toEqual([
    boardOf(before).journeys,
    boardOf(before).phases,
    boardOf(before).steps,
    boardOf(before).lanes,
    boardOf(before).emotions,
  ]);
  expect(commands.putBack(journey, before)).toBe(0);
  undo.undo();
  expect(boardOf(journey)).toEqual(changed);
});

test("a journey is copied out of a state, with its persona when that is gone", () => {
  const journey = buildBoard({ cards: 120, journeys: 2 });
  const before = kept(journey);
  const [, second] = outlineBoard(boardOf(journey));
  if (!second) throw new Error("Two journeys were built.");
  const { id, personaId } = second.journey;
  commands.removeJourney(journey, id);
  commands.removePersona(journey, personaId);

  const copied = commands.copyJourneyFrom(journey, before, id, [10, 20]);
  if (!copied.ok) throw new Error(copied.error.type);
  expect(boardOf(journey).personas.get(personaId)).toEqual(boardOf(before).personas.get(personaId));
  const copy = outlineBoard(boardOf(journey)).find((one) => one.journey.id === copied.value);
  expect(copy?.journey).toMatchObject({ origin: [10, 20], title: second.journey.title });
  const titles = (outline: typeof second | undefined) =>
    outline?.steps.map(({ step, phase }) => [phase.title, step.title]);
  expect(titles(copy)).toEqual(titles(second));
  const cardsIn = (of: JourneyDoc, outline: typeof second | undefined) => {
    const stepIds = new Set(outline?.steps.map(({ step }) => step.id));
    return [...boardOf(of).cards.values()]
      .filter(({ place }) => stepIds.has(place.stepId))
      .map(({ title }) => title)
      .toSorted();
  };
  expect(cardsIn(journey, copy)).toEqual(cardsIn(before, second));
  expect(cardsIn(journey, copy).length).toBeGreaterThan(10);

  const gone = commands.removeJourney(before, id);
  expect(gone.ok).toBe(true);
  expect(commands.copyJourneyFrom(journey, before, id, [0, 0]).ok).toBe(false);
});
