import { expect, it } from "vitest";
import * as Y from "yjs";
import { findingsOf } from "#analysis/findings.ts";
import { openJourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import type { VoteResult } from "#entities/vote-result.ts";
import { seedSampleBoard } from "#sample/index.ts";

const journey = openJourneyDoc(new Y.Doc());
seedSampleBoard(journey, "en");
const { board } = readBoard(journey);
const findings = findingsOf(board);

function roundOf(id: string, votes: Readonly<Record<string, number>>): VoteResult {
  return {
    id,
    title: "",
    startedAt: 1,
    closedAt: 2,
    votesEach: 3,
    maxOnOne: 3,
    isNamed: false,
    isWeighted: false,
    voters: 2,
    results: Object.entries(votes).map(([cardId, given]) => ({ cardId, votes: given, by: [] })),
  };
}

it("puts the pains of the worst felt steps first", () => {
  const scores = findings.pains.map(({ step }) => step.emotion?.score ?? 0);
  expect(scores.length).toBeGreaterThan(2);
  expect(scores).toStrictEqual(scores.toSorted((a, b) => a - b));
  expect(findings.pains.every(({ kind }) => kind === "pain")).toBe(true);
});

it("puts before them what people voted for", () => {
  const [first, second, third] = findings.opportunities.toReversed().map(({ card }) => card.id);
  if (!first || !second || !third) throw new Error("The sample has opportunities.");
  const rounds = [roundOf("1", { [first]: 2, [second]: 2 }), roundOf("2", { [second]: 1 })];
  const voted = findingsOf({ ...board, votes: new Map(rounds.map((one) => [one.id, one])) });
  expect(voted.opportunities.slice(0, 3).map(({ card }) => card.id)).toStrictEqual([
    second,
    first,
    findings.opportunities[0]?.card.id,
  ]);
  expect(voted.votes.get(second)).toBe(3);
  expect(voted.votes.has(third)).toBe(false);
});

it("finds where customers leave, most of them first, and what decides", () => {
  const percents = findings.dropOffs.map(({ card }) => card.dropOff?.percent ?? -1);
  expect(percents).toStrictEqual(percents.toSorted((a, b) => b - a));
  expect(findings.momentsOfTruth.map(({ card }) => card.momentOfTruth)).not.toContain(false);
  expect(findings.momentsOfTruth.length).toBe(
    [...board.cards.values()].filter(({ momentOfTruth }) => momentOfTruth).length,
  );
});

it("names the lowest and highest steps of each journey", () => {
  for (const { journey: of, emotion } of findings.lows) {
    const scores = of.steps.flatMap((step) => (step.emotion ? [step.emotion.score] : []));
    expect(emotion.score).toBe(Math.min(...scores));
  }
  expect(new Set(findings.lows.map(({ journey: of }) => of)).size).toBe(board.journeys.size);
  expect(findings.highs.length).toBeGreaterThan(0);
});

it("finds nothing on a board that says nothing", () => {
  const empty = findingsOf({
    ...board,
    journeys: new Map(),
    cards: new Map(),
    emotions: new Map(),
  });
  expect([empty.pains, empty.lows, empty.highs, empty.dropOffs].flat()).toStrictEqual([]);
  expect(empty.evidence).toStrictEqual({ backed: 0, cards: 0 });
});
