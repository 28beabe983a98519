import {
  CardKind,
  cardKindIn,
  cellKey,
  laneKindOf,
  outlineBoard,
  type Board,
  type Card,
  type JourneyOutline,
  type Lane,
  type StepOutline,
} from "@cojourney/journey-model";
import {
  MAX_VOTE_TARGETS,
  type AgendaStep,
  type VoteSettings,
} from "@cojourney/journey-model/workshop";

/** Which cards a round is about: a whole kind, all there are, the lanes of one kind, or those that are selected. */
export type RoundScope =
  | { readonly type: "opportunities" }
  | { readonly type: "cards" }
  | { readonly type: "lane"; readonly laneKind: string }
  | { readonly type: "selection"; readonly cardIds: ReadonlySet<string> };

/** A card with where it stands. */
export interface PlacedCard {
  readonly card: Card;
  readonly outline: JourneyOutline;
  readonly at: StepOutline;
  readonly lane: Lane;
}

/** All cards that stand in a map, as one reads: journey by journey, step by step, lane by lane. */
export function placedCards(board: Board): readonly PlacedCard[] {
  return outlineBoard(board).flatMap((outline) =>
    outline.steps.flatMap((at) =>
      outline.lanes.flatMap((lane) =>
        (outline.cards.get(cellKey(at.step.id, lane.id)) ?? []).map((card) => ({
          card,
          outline,
          at,
          lane,
        })),
      ),
    ),
  );
}

/** The cards that a round would be about now, as one reads them. */
export function targetsOf(board: Board, scope: RoundScope): readonly string[] {
  return placedCards(board)
    .filter((placed) => isIn(scope, placed))
    .map(({ card }) => card.id)
    .slice(0, MAX_VOTE_TARGETS);
}

function isIn(scope: RoundScope, { card, lane }: PlacedCard): boolean {
  switch (scope.type) {
    case "cards":
      return true;
    case "opportunities":
      return cardKindIn(laneKindOf(lane.kind), card.kind) === CardKind.enum.opportunity;
    case "lane":
      return lane.kind === scope.laneKind;
    case "selection":
      return scope.cardIds.has(card.id);
  }
}

/** Most votes that are proposed: nobody weighs more. */
const MAX_PROPOSED_VOTES = 10;

/** How many votes fit so many cards: about one for every three, as facilitators do it with dots on paper. */
export function votesFor(cards: number): Pick<VoteSettings, "votesEach" | "maxOnOne"> {
  const votesEach = Math.min(MAX_PROPOSED_VOTES, Math.max(1, Math.ceil(cards / 3)));
  return { votesEach, maxOnOne: Math.min(3, Math.ceil(votesEach / 2)) };
}

/**
 * The round that belongs to an agenda step in which people vote: on its lanes in focus, else on the opportunities. Null
 * while there is nothing to vote on.
 */
export function proposeRound(
  board: Board,
  { title, laneKinds }: Pick<AgendaStep, "title" | "laneKinds">,
): VoteSettings | null {
  const targetIds =
    laneKinds.length === 0
      ? targetsOf(board, { type: "opportunities" })
      : placedCards(board)
          .filter(({ lane }) => laneKinds.includes(lane.kind))
          .map(({ card }) => card.id)
          .slice(0, MAX_VOTE_TARGETS);
  if (targetIds.length === 0) return null;
  const votes = votesFor(targetIds.length);
  return {
    title,
    targetIds: [...targetIds],
    ...votes,
    minutes: null,
    isNamed: false,
    isWeighted: false,
  };
}
