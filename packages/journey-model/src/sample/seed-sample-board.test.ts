import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { cardsBackedBy, evidenceOn } from "#analysis/evidence.ts";
import { findingsOf } from "#analysis/findings.ts";
import { openJourneyDoc } from "#document/journey-doc.ts";
import { type BoardReading, readBoard } from "#document/live-board.ts";
import { byPlaceRank, byRank } from "#entities/by-rank.ts";
import { CardFields } from "#entities/card.ts";
import { Language } from "#entities/language.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { defaultLanes, laneKindOf } from "#lanes/index.ts";
import { seedSampleBoard } from "#sample/seed-sample-board.ts";

const readings: Record<Language, BoardReading> = { en: seeded("en"), nl: seeded("nl") };

/** A sample board whose ids count up, so that two of them can be compared record by record. */
function seeded(language: Language): BoardReading {
  return readBoard(seededDoc(language));
}

function seededDoc(language: Language) {
  let count = 0;
  const doc = new Y.Doc();
  doc.clientID = 1;
  const journey = openJourneyDoc(doc, { newId: () => `id-${++count}` });
  seedSampleBoard(journey, language);
  return journey;
}

/** The same in every language. */
const names = ["Sanne Vermeer", "Yusuf Demir"];

/** The keys under which a board keeps words that people read. */
const wordKeys = new Set(
  (
    "title name label note reason timeOfDay location owner statement segment goals needs expectations " +
    "drivers frustrations media trends environment goal start end businessPart measure situation " +
    "trigger need expectation"
  ).split(" "),
);

function asPlain({ board }: BoardReading): Record<string, unknown> {
  const roots = Object.entries(board).map(([root, records]) => [
    root,
    records instanceof Map ? Object.fromEntries(records) : records,
  ]);
  return Object.fromEntries(roots);
}

/** Every word that people read, by the path that says where it stands. */
function wordsOf(reading: BoardReading): Map<string, string> {
  const words = new Map<string, string>();
  function collect(value: unknown, path: string, key: string): void {
    if (typeof value === "object" && value !== null)
      for (const [part, inside] of Object.entries(value)) collect(inside, `${path}/${part}`, part);
    else if (typeof value === "string" && wordKeys.has(key)) words.set(path, value);
  }
  collect(asPlain(reading), "board", "");
  return words;
}

/** What is left of a board without its words: that must not depend on the language. */
function structureOf(reading: BoardReading): string {
  return JSON.stringify(asPlain(reading), (key, value: unknown) => {
    // Longer words make higher cards, and so the second map starts a little lower.
    if (key === "language" || key === "origin") return "";
    return typeof value === "string" && wordKeys.has(key) ? value !== "" : value;
  });
}

/** The values that occur, without "nobody filled it in". */
function used(values: readonly unknown[]): ReadonlySet<unknown> {
  return new Set(values.filter((value) => value !== null));
}

describe.each(Language.options)("in %s", (language) => {
  const { board, problems } = readings[language];
  const cards = [...board.cards.values()];

  test("every record reads back", () => {
    expect(problems).toEqual([]);
    expect(board.meta.language).toBe(language);
    expect(board.meta.framework).toBe("seven-phase");
  });

  test("has 90 to 130 cards, and every default lane is in use in both journeys", () => {
    expect(cards.length).toBeGreaterThanOrEqual(90);
    expect(cards.length).toBeLessThanOrEqual(130);
    const laneIdsInUse = new Set(cards.map((card) => card.place.laneId));
    for (const { id: journeyId } of board.journeys.values()) {
      const lanes = [...board.lanes.values()].filter((lane) => lane.place.journeyId === journeyId);
      const kinds = lanes.toSorted(byPlaceRank).map((lane) => lane.kind);
      const isFirst = journeyId === [...board.journeys.keys()][0];
      expect(kinds).toEqual(isFirst ? [...defaultLanes, "evidence"] : defaultLanes);
      const forCards = lanes.filter((lane) => laneKindOf(lane.kind).cardKind !== null);
      for (const lane of forCards) expect(laneIdsInUse).toContain(lane.id);
    }
    for (const card of cards) {
      const lane = board.lanes.get(card.place.laneId);
      expect(laneKindOf(lane?.kind ?? "").cardKind).toBe(card.kind);
    }
  });

  test("has two personas, and one phase that one of them skips and the other does not", () => {
    const personas = [...board.personas.values()].toSorted(byRank);
    expect(personas.map((persona) => persona.name)).toEqual(names);
    const skipped = [...board.phases.values()].filter((phase) => phase.skipped);
    expect(skipped.map((phase) => phase.frameworkPhase)).toEqual(["seven-phase/consideration"]);
    const loops = [...board.journeys.values()].flatMap((journey) => journey.loops);
    expect(
      loops.map(({ from, to }) => [from, to].map((id) => board.phases.get(id)?.frameworkPhase)),
    ).toEqual([["seven-phase/post-purchase", "seven-phase/decision"]]);
  });

  test("has one to three steps in every phase, and a feeling in each that is not skipped", () => {
    for (const phase of board.phases.values()) {
      const steps = [...board.steps.values()].filter((step) => step.place.phaseId === phase.id);
      expect(steps.length).toBeGreaterThanOrEqual(1);
      expect(steps.length).toBeLessThanOrEqual(3);
      for (const step of steps) {
        expect(board.emotions.has(step.id)).toBe(!phase.skipped);
        expect(cards.some((card) => card.place.stepId === step.id)).toBe(!phase.skipped);
      }
    }
    const scores = [...board.emotions.values()].map((emotion) => emotion.score);
    expect([...new Set(scores)].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
  });

  test("has one drop-off with its reason, and at least three moments of truth", () => {
    expect(cards.flatMap((card) => card.dropOff ?? [])).toEqual([
      { reason: expect.stringMatching(/\.$/), percent: 31 },
    ]);
    expect(cards.filter((card) => card.momentOfTruth).length).toBeGreaterThanOrEqual(3);
  });

  test("shows every touchpoint field in use, on channels that the board has", () => {
    const touchpoints = cards.filter((card) => card.kind === "touchpoint");
    const channelIds = board.meta.channels.map((channel) => channel.id);
    for (const touchpoint of touchpoints) {
      expect(channelIds).toContain(touchpoint.channel);
      expect([touchpoint.timeOfDay, touchpoint.location, touchpoint.loyalty]).not.toContain(null);
    }
    const { reach, device, entrySource, loyalty, decisionFactors } = CardFields.shape;
    expect(used(touchpoints.map((card) => card.reach))).toEqual(used(reach.unwrap().options));
    expect(used(touchpoints.map((card) => card.device))).toEqual(used(device.unwrap().options));
    expect(used(touchpoints.map((card) => card.entrySource))).toEqual(
      used(entrySource.unwrap().options),
    );
    expect(used(touchpoints.map((card) => card.loyalty))).toEqual(used(loyalty.unwrap().options));
    expect(used(touchpoints.flatMap((card) => card.decisionFactors))).toEqual(
      used(decisionFactors.element.options),
    );
  });

  test("rests on evidence in every third of the first journey, and evidence on nothing", () => {
    const evidence = evidenceOn(board).map(({ card }) => card);
    expect(evidence).toHaveLength(5);
    expect(evidence.flatMap(({ evidenceIds }) => evidenceIds)).toEqual([]);
    for (const { id } of evidence) expect(cardsBackedBy(board, id).length).toBeGreaterThan(0);
    expect(findingsOf(board).evidence).toEqual({ backed: 8, cards: cards.length - 5 });
  });

  test("keeps titles as short as on a sticky note, and leaves none empty", () => {
    const titled = [
      ...cards,
      ...board.steps.values(),
      ...board.phases.values(),
      ...board.journeys.values(),
    ];
    for (const { title } of titled) {
      expect(title.trim()).not.toBe("");
      expect(title.length).toBeLessThanOrEqual(60);
    }
    for (const { label } of board.emotions.values()) expect(label).not.toBe("");
    for (const texts of [...board.personas.values(), ...board.journeys.values()])
      for (const value of Object.values(texts)) expect(value).not.toBe("");
  });
});

test("is one board in two languages: same structure, other words", () => {
  expect(structureOf(readings.nl)).toBe(structureOf(readings.en));
  const english = wordsOf(readings.en);
  const same = [...wordsOf(readings.nl)].filter(
    ([path, text]) => text !== "" && text === english.get(path) && !names.includes(text),
  );
  expect(same).toEqual([]);
});

test.each(Language.options)("lets no map cover another: %s", (language) => {
  const [first, second] = layoutBoard(readings[language].board).journeys;
  if (!first || !second) throw new Error("The sample has two maps.");
  expect(second.bounds.y).toBeGreaterThan(first.bounds.y + first.bounds.h);
});

test("is the same bytes each time, given the same ids, and one update on the wire", () => {
  const [once, again] = [seededDoc("nl"), seededDoc("nl")].map(({ doc }) =>
    Y.encodeStateAsUpdate(doc),
  );
  expect(once).toEqual(again);
  let updates = 0;
  const doc = new Y.Doc();
  doc.on("update", () => (updates += 1));
  seedSampleBoard(openJourneyDoc(doc), "en");
  expect(updates).toBe(1);
});
