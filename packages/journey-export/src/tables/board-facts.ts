import {
  type Board,
  byRank,
  type Card,
  cardKindIn,
  cellKey,
  type Emotion,
  findingsOf,
  type Findings,
  type Journey,
  type Lane,
  type Language,
  laneKindOf,
  outlineBoard,
  type ParkedCard,
  parkedInOrder,
  type Persona,
  type Phase,
  type Step,
} from "@cojourney/journey-model";
import type { Snapshot } from "#snapshot/snapshot.ts";

/** A card with what it stands in; what somebody removed meanwhile is null. */
export interface CardRow {
  readonly card: Card | ParkedCard;
  /** What it counts as where it stands. */
  readonly kind: Card["kind"];
  readonly journey: Journey | null;
  readonly phase: Phase | null;
  readonly step: Step | null;
  readonly lane: Lane | null;
  readonly emotion: Emotion | null;
}

/** A step with what it stands in. */
export interface StepRow {
  readonly step: Step;
  readonly phase: Phase | null;
  readonly journey: Journey | null;
  readonly emotion: Emotion | null;
}

/** What all tables are made from: every record of a snapshot once, in the order in which a map is read. */
export interface BoardFacts {
  readonly snapshot: Snapshot;
  readonly board: Board;
  readonly language: Language;
  readonly findings: Findings;
  readonly journeys: readonly Journey[];
  readonly personas: readonly Persona[];
  readonly phases: readonly Phase[];
  readonly steps: readonly StepRow[];
  readonly lanes: readonly Lane[];
  readonly cards: readonly CardRow[];
  /** What was set aside, with the place that it goes back to. */
  readonly parked: readonly CardRow[];
}

/** Reads a snapshot once for all tables. Records that have lost what they stood in come last. */
export function boardFacts(snapshot: Snapshot, language: Language): BoardFacts {
  const { board } = snapshot;
  const outlines = outlineBoard(board);
  const inOrder = outlines.flatMap(({ steps, lanes, cards }) =>
    steps.flatMap(({ step }) =>
      lanes.flatMap((lane) => cards.get(cellKey(step.id, lane.id)) ?? []),
    ),
  );
  const steps = outlines.flatMap((outline) => outline.steps.map(({ step }) => step));
  return {
    snapshot,
    board,
    language,
    findings: findingsOf(board),
    journeys: outlines.map(({ journey }) => journey),
    personas: [...board.personas.values()].toSorted(byRank),
    phases: withLost(
      outlines.flatMap((outline) => outline.phases.map(({ phase }) => phase)),
      board.phases,
    ),
    steps: withLost(steps, board.steps).map((step) => stepRow(board, step)),
    lanes: withLost(
      outlines.flatMap(({ lanes }) => lanes),
      board.lanes,
    ),
    cards: withLost(inOrder, board.cards).map((card) => cardRow(board, card)),
    // No lane says what it counts as.
    parked: parkedInOrder(board).map((card) => ({ ...cardRow(board, card), kind: card.kind })),
  };
}

function withLost<Id extends string, T extends { readonly id: Id }>(
  inOrder: readonly T[],
  all: ReadonlyMap<Id, T>,
): readonly T[] {
  const found = new Set(inOrder.map(({ id }) => id));
  const lost = [...all.values()].filter(({ id }) => !found.has(id));
  return [...inOrder, ...lost.toSorted((a, b) => (a.id < b.id ? -1 : 1))];
}

function stepRow(board: Board, step: Step): StepRow {
  const phase = board.phases.get(step.place.phaseId) ?? null;
  const journey = (phase && board.journeys.get(phase.place.journeyId)) ?? null;
  return { step, phase, journey, emotion: board.emotions.get(step.id) ?? null };
}

function cardRow(board: Board, card: Card | ParkedCard): CardRow {
  const lane = (card.place && board.lanes.get(card.place.laneId)) ?? null;
  const step = (card.place && board.steps.get(card.place.stepId)) ?? null;
  const at = step && stepRow(board, step);
  return {
    card,
    kind: lane ? cardKindIn(laneKindOf(lane.kind), card.kind) : card.kind,
    journey: at?.journey ?? (lane && board.journeys.get(lane.place.journeyId)) ?? null,
    phase: at?.phase ?? null,
    step,
    lane,
    emotion: at?.emotion ?? null,
  };
}
