import { isBacked, isEvidence } from "#analysis/evidence.ts";
import { votesByCard } from "#analysis/votes.ts";
import type { Board } from "#entities/board.ts";
import type { Card } from "#entities/card.ts";
import type { Emotion } from "#entities/emotion.ts";
import { cellKey, type JourneyOutline, outlineBoard, type StepOutline } from "#entities/outline.ts";
import { cardKindIn, laneKindOf } from "#lanes/index.ts";

/** A card with where it stands, for whoever reads it away from the map. */
export interface PlacedCard {
  readonly card: Card;
  /** What it counts as where it stands. */
  readonly kind: Card["kind"];
  readonly journey: JourneyOutline;
  readonly step: StepOutline;
}

/** A scored step. */
export interface FeltStep {
  readonly journey: JourneyOutline;
  readonly step: StepOutline;
  readonly emotion: Emotion;
}

/** What a board says when one asks what matters. Nothing in it is made up: each points at records. */
export interface Findings {
  /** How many votes each card has over all rounds, by its id. */
  readonly votes: ReadonlyMap<string, number>;
  /** Pain points: those with most votes first, then those in the worst felt steps. */
  readonly pains: readonly PlacedCard[];
  readonly gains: readonly PlacedCard[];
  /** Opportunities, in the same order. */
  readonly opportunities: readonly PlacedCard[];
  /** Those with most votes first. */
  readonly solutions: readonly PlacedCard[];
  readonly momentsOfTruth: readonly PlacedCard[];
  /** Highest percentage first; those without one last. */
  readonly dropOffs: readonly PlacedCard[];
  /** Steps with the lowest score of each journey; a journey whose scores are all equal has neither. */
  readonly lows: readonly FeltStep[];
  readonly highs: readonly FeltStep[];
  /** Cards that rest on evidence, and all that could: evidence itself is not counted. */
  readonly evidence: { readonly backed: number; readonly cards: number };
}

/**
 * Reads what matters off a board. Within equals, everything keeps the reading order of the board:
 * journeys, then steps from left to right, then cards from top to bottom.
 */
export function findingsOf(board: Board): Findings {
  const journeys = outlineBoard(board);
  const cards = journeys.flatMap(placedCards);
  const felt = journeys.flatMap((journey) => feltSteps(journey));
  const votes = votesByCard(board);
  const byVotes = (a: PlacedCard, b: PlacedCard): number =>
    (votes.get(b.card.id) ?? 0) - (votes.get(a.card.id) ?? 0);
  const claims = cards.filter(({ card }) => !isEvidence(board, card));
  const byWeight = (a: PlacedCard, b: PlacedCard): number => byVotes(a, b) || byFeeling(a, b);
  const ofKind = (kind: Card["kind"]): readonly PlacedCard[] =>
    cards.filter((placed) => placed.kind === kind);
  return {
    votes,
    pains: ofKind("pain").toSorted(byWeight),
    gains: ofKind("gain"),
    opportunities: ofKind("opportunity").toSorted(byWeight),
    solutions: ofKind("solution").toSorted(byVotes),
    momentsOfTruth: cards.filter(({ card }) => card.momentOfTruth),
    dropOffs: cards.filter(({ card }) => card.dropOff !== null).toSorted(byLeaving),
    lows: felt.filter(({ emotion, journey }) => isExtreme(emotion, journey, Math.min)),
    highs: felt.filter(({ emotion, journey }) => isExtreme(emotion, journey, Math.max)),
    evidence: {
      backed: claims.filter(({ card }) => isBacked(board, card)).length,
      cards: claims.length,
    },
  };
}

/** Every card that has a place, in reading order. */
export function placedCards(journey: JourneyOutline): readonly PlacedCard[] {
  return journey.steps.flatMap((step) =>
    journey.lanes.flatMap((lane) =>
      (journey.cards.get(cellKey(step.step.id, lane.id)) ?? []).map((card) => ({
        card,
        kind: cardKindIn(laneKindOf(lane.kind), card.kind),
        journey,
        step,
      })),
    ),
  );
}

function feltSteps(journey: JourneyOutline): readonly FeltStep[] {
  return journey.steps.flatMap((step) =>
    step.emotion ? [{ journey, step, emotion: step.emotion }] : [],
  );
}

function isExtreme(
  { score }: Emotion,
  journey: JourneyOutline,
  pick: (...scores: number[]) => number,
): boolean {
  const scores = feltSteps(journey).map(({ emotion }) => emotion.score);
  return Math.min(...scores) < Math.max(...scores) && score === pick(...scores);
}

/** A step that nobody scored counts as neutral. */
function byFeeling(a: PlacedCard, b: PlacedCard): number {
  return (a.step.emotion?.score ?? 0) - (b.step.emotion?.score ?? 0);
}

function byLeaving(a: PlacedCard, b: PlacedCard): number {
  return (b.card.dropOff?.percent ?? -1) - (a.card.dropOff?.percent ?? -1);
}
