import { type Board, CardId, type JourneyId } from "@cojourney/journey-model";

/** What of a board is exported. */
export type ExportScope =
  | { readonly kind: "board" }
  | { readonly kind: "journeys"; readonly journeyIds: readonly JourneyId[] }
  /** These cards only, in the journeys that hold them. */
  | { readonly kind: "cards"; readonly cardIds: readonly CardId[] };

/**
 * The board narrowed to a scope: the journeys in it with their persona, phases, steps, lanes, cards and
 * emotions. What the scope names and the board lacks is passed over.
 */
export function boardInScope(board: Board, scope: ExportScope): Board {
  if (scope.kind === "board") return board;
  const chosen = scope.kind === "cards" ? new Set(scope.cardIds) : null;
  const wanted =
    scope.kind === "cards" ? journeysOf(board, scope.cardIds) : new Set(scope.journeyIds);
  const journeys = kept(board.journeys, ({ id }) => wanted.has(id));
  const personaIds = new Set([...journeys.values()].map(({ personaId }) => personaId));
  const phases = kept(board.phases, ({ place }) => journeys.has(place.journeyId));
  const steps = kept(board.steps, ({ place }) => phases.has(place.phaseId));
  const lanes = kept(board.lanes, ({ place }) => journeys.has(place.journeyId));
  const cards = kept(
    board.cards,
    ({ id, place }) =>
      (chosen?.has(id) ?? true) && (steps.has(place.stepId) || lanes.has(place.laneId)),
  );
  return {
    meta: board.meta,
    personas: kept(board.personas, ({ id }) => personaIds.has(id)),
    journeys,
    phases,
    steps,
    lanes,
    cards,
    emotions: new Map([...board.emotions].filter(([stepId]) => steps.has(stepId))),
    // The parking lot belongs to no journey, and so to the whole board.
    parked: new Map(),
    votes: votesOn(cards, board.votes),
  };
}

function journeysOf(board: Board, cards: readonly CardId[]): ReadonlySet<JourneyId> {
  return new Set(
    cards.flatMap((id) => {
      const card = board.cards.get(id);
      const lane = card && board.lanes.get(card.place.laneId);
      return lane ? [lane.place.journeyId] : [];
    }),
  );
}

/** The rounds in which one of these cards got votes, without the other cards. */
function votesOn(cards: Board["cards"], votes: Board["votes"]): Board["votes"] {
  const onThese = [...votes].map(([id, round]) => {
    const results = round.results.filter(({ cardId }) => cards.has(CardId.parse(cardId)));
    return [id, { ...round, results }] as const;
  });
  return new Map(onThese.filter(([, { results }]) => results.length > 0));
}

function kept<Id, T>(records: ReadonlyMap<Id, T>, keep: (record: T) => boolean): Map<Id, T> {
  return new Map([...records].filter(([, record]) => keep(record)));
}
