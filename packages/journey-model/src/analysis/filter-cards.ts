import { isBacked, isEvidence } from "#analysis/evidence.ts";
import { toPlainLetters } from "#analysis/plain-letters.ts";
import type { Board } from "#entities/board.ts";
import type { Card } from "#entities/card.ts";
import type { CardId, JourneyId, PersonaId, TagId } from "#entities/ids.ts";

/** What somebody wants to see of a board. Within one list any will do; what is empty asks nothing. */
export interface CardFilter {
  readonly tagIds: readonly TagId[];
  readonly laneKinds: readonly string[];
  readonly personaIds: readonly PersonaId[];
  readonly onlyMomentsOfTruth: boolean;
  /** Assumptions: no evidence on the board backs them, and they are none themselves. */
  readonly onlyWithoutEvidence: boolean;
  /** In title or note; capitals and accents make no difference. */
  readonly text: string;
}

/** Asks nothing: every card passes. */
export const emptyFilter: CardFilter = {
  tagIds: [],
  laneKinds: [],
  personaIds: [],
  onlyMomentsOfTruth: false,
  onlyWithoutEvidence: false,
  text: "",
};

/** How many questions a filter asks; 0 when every card passes. */
export function questionsIn(filter: CardFilter): number {
  return [
    filter.tagIds.length > 0,
    filter.laneKinds.length > 0,
    filter.personaIds.length > 0,
    filter.onlyMomentsOfTruth,
    filter.onlyWithoutEvidence,
    filter.text.trim() !== "",
  ].filter(Boolean).length;
}

/** The cards that pass all of the questions; a card that waits for a place is asked what it can answer. */
export function filterCards(board: Board, filter: CardFilter): ReadonlySet<CardId> {
  const isWanted = openPredicate(board, filter);
  return new Set([...board.cards.values()].filter(isWanted).map(({ id }) => id));
}

function openPredicate(board: Board, filter: CardFilter): (card: Card) => boolean {
  const words = toPlainLetters(filter.text.trim());
  const { tagIds, laneKinds, personaIds } = filter;
  return (card) => {
    const lane = board.lanes.get(card.place.laneId);
    return (
      (tagIds.length === 0 || tagIds.some((id) => card.tags.includes(id))) &&
      (laneKinds.length === 0 || (lane !== undefined && laneKinds.includes(lane.kind))) &&
      (personaIds.length === 0 || isOfPersona(board, lane?.place.journeyId, personaIds)) &&
      (!filter.onlyMomentsOfTruth || card.momentOfTruth) &&
      (!filter.onlyWithoutEvidence || !(isBacked(board, card) || isEvidence(board, card))) &&
      (words === "" || [card.title, card.note].some((said) => toPlainLetters(said).includes(words)))
    );
  };
}

function isOfPersona(
  board: Board,
  journeyId: JourneyId | undefined,
  personaIds: readonly PersonaId[],
): boolean {
  const journey = journeyId && board.journeys.get(journeyId);
  return journey !== undefined && personaIds.includes(journey.personaId);
}
