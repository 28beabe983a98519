import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import {
  addCard,
  moveCard,
  readBoard,
  removeCard,
  removePhase,
  writeText,
  type JourneyDoc,
} from "@cojourney/journey-model";
import en from "#i18n/messages/en.json" with { type: "json" };
import nl from "#i18n/messages/nl.json" with { type: "json" };
import { changesBetween, gatherChanges, type LiveChange } from "#features/map-view/live-changes.ts";
import { tellChanges } from "#features/map-view/tell-changes.ts";
import {
  cardTitled,
  laneOf,
  mappedJourney,
  outlineOf,
  stepAt,
} from "#features/map-view/testing/mapped-journey.ts";

const BRAM = 7;
const english = createTranslator({ locale: "en", messages: en, namespace: "map" });
const dutch = createTranslator({ locale: "nl", messages: nl, namespace: "map" });

/** What is told after these changes, each of them by Bram unless `author` says otherwise. */
function told(
  t: typeof english | typeof dutch,
  journey: JourneyDoc,
  doings: readonly (() => void)[],
  author: number | null = BRAM,
): readonly string[] {
  let waiting: ReadonlyMap<string, LiveChange> = new Map();
  for (const doing of doings) {
    const before = readBoard(journey).board;
    doing();
    // Records that did not change are the same in a live board; here they are read anew.
    const after = sharing(before, readBoard(journey).board);
    waiting = gatherChanges(waiting, changesBetween(before, after, author));
  }
  const outline = outlineOf(journey);
  return tellChanges(t, waiting.values(), {
    person: (clientId) => (clientId === BRAM ? "Bram" : null),
    phase: (id) => outline.phases.find(({ phase }) => phase.id === id)?.phase.title ?? null,
  });
}

function sharing<T extends object>(before: T, after: T): T {
  const roots = Object.entries(after).map(([root, records]) => {
    const old: unknown = Reflect.get(before, root);
    if (!(records instanceof Map) || !(old instanceof Map)) return [root, records];
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    return [
      root,
      new Map(
        [...records].map(([id, record]) => [id, same(record, old.get(id)) ? old.get(id) : record]),
      ),
    ];
  });
  return { ...after, ...Object.fromEntries(roots) };
}

function adding(journey: JourneyDoc, title: string): () => void {
  const outline = outlineOf(journey);
  const [stepId, laneId] = [stepAt(outline, 1).id, laneOf(outline, "touchpoints").id];
  return () => addCard(journey, { kind: "touchpoint", stepId, laneId, before: null, title });
}

describe("what the others did", () => {
  test("is summed up with who did it and where", () => {
    const journey = mappedJourney("en");
    const doings = [adding(journey, "A"), adding(journey, "B")];
    expect(told(english, journey, doings)).toEqual(["Bram added 2 cards in Consideration"]);
  });

  test("is told without a name when nobody knows who it was", () => {
    const journey = mappedJourney("nl");
    const doings = [adding(journey, "A"), adding(journey, "B")];
    expect(told(dutch, journey, doings, null)).toEqual(["2 kaarten in Overweging zijn toegevoegd"]);
    expect(told(dutch, journey, [adding(journey, "C")], null)).toEqual([
      "1 kaart in Overweging is toegevoegd",
    ]);
  });

  test("a card that is added and then written in was added, once", () => {
    const journey = mappedJourney("en");
    const add = adding(journey, "A");
    const write = () =>
      writeText(
        journey,
        { root: "cards", id: cardTitled(outlineOf(journey), "A").id, field: "title" },
        "A thing",
      );
    expect(told(english, journey, [add, write])).toEqual(["Bram added 1 card in Consideration"]);
  });

  test("what came and went is not told", () => {
    const journey = mappedJourney("en");
    const remove = () => removeCard(journey, cardTitled(outlineOf(journey), "A").id);
    expect(told(english, journey, [adding(journey, "A"), remove])).toEqual([]);
  });

  test("a move and a change are told apart", () => {
    const journey = mappedJourney("en");
    const outline = outlineOf(journey);
    const { id } = cardTitled(outline, "Reviews");
    const move = () =>
      moveCard(journey, id, {
        stepId: stepAt(outline, 0).id,
        laneId: laneOf(outline, "touchpoints").id,
        before: null,
      });
    expect(told(english, journey, [move])).toEqual(["Bram moved 1 card in Awareness"]);
    const write = () => writeText(journey, { root: "cards", id, field: "title" }, "Reviewed");
    expect(told(english, journey, [write])).toEqual(["Bram changed 1 card in Awareness"]);
  });

  test("a phase takes its steps and cards along without a word", () => {
    const journey = mappedJourney("nl");
    const { id } = outlineOf(journey).phases[1]!.phase;
    const sentences = told(dutch, journey, [() => removePhase(journey, id)]);
    expect(sentences[0]).toBe("Bram heeft 1 fase verwijderd");
    expect(sentences.join()).not.toContain("kaart");
  });

  test("30 people at once are one sentence", () => {
    const changes = Array.from({ length: 90 }, (_, i): LiveChange => ({
      thing: "card",
      id: String(i),
      verb: i % 2 === 0 ? "added" : "changed",
      phaseId: i % 3 === 0 ? "a" : "b",
      author: i % 30,
    }));
    const names = {
      person: () => "Bram",
      phase: (id: string) => ({ a: "Before", b: "After" })[id] ?? null,
    };
    expect(tellChanges(english, changes, names)).toEqual([
      "30 others made 90 changes together, most of them in After",
    ]);
    expect(tellChanges(dutch, changes, { ...names, phase: () => null })).toEqual([
      "30 anderen hebben samen 90 dingen gewijzigd",
    ]);
  });

  test("more than three sentences are too many", () => {
    const change = (id: string, phaseId: string): LiveChange => ({
      thing: "card",
      id,
      verb: "changed",
      phaseId,
      author: null,
    });
    const changes = ["a", "b", "c", "d", "e"].map((id) => change(id, id));
    const sentences = tellChanges(english, changes, { person: () => null, phase: (id) => id });
    expect(sentences).toHaveLength(4);
    expect(sentences.at(-1)).toBe("and 2 more changes");
  });
});
