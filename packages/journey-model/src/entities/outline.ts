import type { Board } from "#entities/board.ts";
import { byPlaceRank } from "#entities/by-rank.ts";
import type { Card } from "#entities/card.ts";
import type { Emotion } from "#entities/emotion.ts";
import type { LaneId, StepId } from "#entities/ids.ts";
import type { Journey } from "#entities/journey.ts";
import type { Lane } from "#entities/lane.ts";
import type { Persona } from "#entities/persona.ts";
import type { Phase } from "#entities/phase.ts";
import type { Step } from "#entities/step.ts";

/** One column of a map. */
export interface StepOutline {
  readonly step: Step;
  readonly phase: Phase;
  readonly emotion: Emotion | null;
}

/** One phase with its columns, left to right. */
export interface PhaseOutline {
  readonly phase: Phase;
  readonly steps: readonly StepOutline[];
}

/** A journey in reading order: what the canvas, the map table and every export draw. */
export interface JourneyOutline {
  readonly journey: Journey;
  readonly persona: Persona | null;
  readonly phases: readonly PhaseOutline[];
  /** All columns, left to right. */
  readonly steps: readonly StepOutline[];
  readonly lanes: readonly Lane[];
  /** Cards of a cell, top to bottom; key from `cellKey`. */
  readonly cards: ReadonlyMap<string, readonly Card[]>;
  /**
   * Cards whose step or lane somebody removed while somebody else put the card there.
   * They are shown beside the map until a person gives them a place: nothing is lost.
   */
  readonly unplaced: readonly Card[];
}

/** Names a cell of a map: one step in one lane. */
export function cellKey(stepId: StepId, laneId: LaneId): string {
  return `${stepId}\n${laneId}`;
}

const outlinesByBoard = new WeakMap<Board, readonly JourneyOutline[]>();

/**
 * Puts a board into reading order; journeys by the order of their origin, left to right, top to bottom. A
 * board does not change (each change makes a new one), so it is put in order once, however many ask.
 */
export function outlineBoard(board: Board): readonly JourneyOutline[] {
  const known = outlinesByBoard.get(board);
  if (known) return known;
  const outlines = putInOrder(board);
  outlinesByBoard.set(board, outlines);
  return outlines;
}

function putInOrder(board: Board): readonly JourneyOutline[] {
  const phasesByJourney = groupBy(board.phases.values(), (phase) => phase.place.journeyId);
  const lanesByJourney = groupBy(board.lanes.values(), (lane) => lane.place.journeyId);
  const stepsByPhase = groupBy(board.steps.values(), (step) => step.place.phaseId);
  const journeys = [...board.journeys.values()].toSorted(byReadingOrder);

  const outlines = journeys.map((journey) => {
    const phases = (phasesByJourney.get(journey.id) ?? []).toSorted(byPlaceRank).map((phase) => ({
      phase,
      steps: (stepsByPhase.get(phase.id) ?? [])
        .toSorted(byPlaceRank)
        .map((step) => ({ step, phase, emotion: board.emotions.get(step.id) ?? null })),
    }));
    return {
      journey,
      persona: board.personas.get(journey.personaId) ?? null,
      phases,
      steps: phases.flatMap((phase) => phase.steps),
      lanes: (lanesByJourney.get(journey.id) ?? []).toSorted(byPlaceRank),
      cards: new Map<string, Card[]>(),
      unplaced: new Array<Card>(),
    };
  });
  placeCards(board, outlines);
  return outlines;
}

/** Whether two outlines of one journey hold the very same records in the same places. */
export function isSameOutline(a: JourneyOutline, b: JourneyOutline): boolean {
  return (
    a.journey === b.journey &&
    a.persona === b.persona &&
    isSameList(a.lanes, b.lanes) &&
    isSameList(a.unplaced, b.unplaced) &&
    a.phases.length === b.phases.length &&
    a.phases.every(({ phase }, i) => phase === b.phases[i]?.phase) &&
    a.steps.length === b.steps.length &&
    a.steps.every(({ step, phase, emotion }, i) => {
      const other = b.steps[i];
      return step === other?.step && phase === other.phase && emotion === other.emotion;
    }) &&
    a.cards.size === b.cards.size &&
    [...a.cards].every(([key, cell]) => isSameList(cell, b.cards.get(key) ?? []))
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

interface Filling extends JourneyOutline {
  readonly cards: Map<string, Card[]>;
  readonly unplaced: Card[];
}

function placeCards(board: Board, outlines: readonly Filling[]): void {
  const byStep = new Map(outlines.flatMap((o) => o.steps.map(({ step }) => [step.id, o] as const)));
  const byLane = new Map(outlines.flatMap((o) => o.lanes.map((lane) => [lane.id, o] as const)));
  for (const card of board.cards.values()) {
    const ofStep = byStep.get(card.place.stepId);
    const ofLane = byLane.get(card.place.laneId);
    if (ofStep && ofStep === ofLane) {
      const key = cellKey(card.place.stepId, card.place.laneId);
      const cell = ofStep.cards.get(key);
      if (cell) cell.push(card);
      else ofStep.cards.set(key, [card]);
    } else (ofStep ?? ofLane ?? outlines[0])?.unplaced.push(card);
  }
  for (const outline of outlines) {
    for (const cell of outline.cards.values()) cell.sort(byPlaceRank);
    outline.unplaced.sort(byPlaceRank);
  }
}

function byReadingOrder(a: Journey, b: Journey): number {
  return a.origin[1] - b.origin[1] || a.origin[0] - b.origin[0] || (a.id < b.id ? -1 : 1);
}

function groupBy<K, V>(values: Iterable<V>, key: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
