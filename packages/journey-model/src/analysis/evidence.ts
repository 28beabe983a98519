import type { Board } from "#entities/board.ts";
import type { Card, ParkedCard } from "#entities/card.ts";
import { cellKey, outlineBoard, type StepOutline } from "#entities/outline.ts";
import { CardId } from "#entities/ids.ts";
import { laneKindOf } from "#lanes/index.ts";

/** Whether a card is evidence itself, which needs no other: it stands in a row for evidence. */
export function isEvidence({ lanes }: Board, { place }: Pick<ParkedCard, "place">): boolean {
  const lane = place && lanes.get(place.laneId);
  return Boolean(lane && laneKindOf(lane.kind).isEvidence);
}

/** A card in a row for evidence, with where it stands. */
export interface PlacedEvidence {
  readonly card: Card;
  readonly step: StepOutline;
}

/** All evidence on the board, in reading order. */
export function evidenceOn(board: Board): readonly PlacedEvidence[] {
  return outlineBoard(board).flatMap(({ lanes, steps, cards }) =>
    lanes
      .filter(({ kind }) => laneKindOf(kind).isEvidence)
      .flatMap((lane) =>
        steps.flatMap((step) =>
          (cards.get(cellKey(step.step.id, lane.id)) ?? []).map((card) => ({ card, step })),
        ),
      ),
  );
}

/** The cards that back one, in reading order; what is parked or gone counts again once it is back. */
export function evidenceFor(
  board: Board,
  { evidenceIds }: Pick<Card, "evidenceIds">,
): readonly Card[] {
  if (evidenceIds.length === 0) return nothing;
  const found = new Set(evidenceIds.flatMap((id) => cardOf(board, id) ?? []));
  const inRows = evidenceOn(board).flatMap(({ card }) => (found.has(card) ? [card] : []));
  return [...new Set([...inRows, ...found])];
}
const nothing: readonly Card[] = [];

/** Whether any evidence on the board backs a card; without, what it says is an assumption. */
export function isBacked(board: Board, { evidenceIds }: Pick<Card, "evidenceIds">): boolean {
  return evidenceIds.some((id) => cardOf(board, id) !== undefined);
}

/** What came in with a file may be any text. */
function cardOf({ cards }: Board, id: string): Card | undefined {
  const { data: cardId } = CardId.safeParse(id);
  return cardId && cards.get(cardId);
}

/** The cards on the board that rest on this one. */
export function cardsBackedBy({ cards }: Board, evidenceId: CardId): readonly Card[] {
  return [...cards.values()].filter(({ evidenceIds }) => evidenceIds.includes(evidenceId));
}
