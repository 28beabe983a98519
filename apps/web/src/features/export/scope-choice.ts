import type { ExportScope } from "@cojourney/journey-export";
import {
  CardId,
  outlineBoard,
  type Board,
  type JourneyId,
  type JourneyOutline,
} from "@cojourney/journey-model";

/** A part of the board that results can be made of, and how much it holds. */
export interface ScopeChoice {
  readonly id: string;
  readonly scope: ExportScope;
  /** The journey, when it is one; for its name. */
  readonly outline: JourneyOutline | null;
  readonly journeys: number;
  readonly cards: number;
  /** The first of them, whose picture stands for the rest; null when there is none. */
  readonly first: { readonly id: JourneyId; readonly cards: number } | null;
}

const CARD_SHAPE = "shape:card.";

/** The whole board, each journey, and the selected cards when there are some: what people may choose. */
export function scopeChoices(board: Board, selection: readonly string[]): readonly ScopeChoice[] {
  const outlines = outlineBoard(board);
  const [first] = outlines;
  const whole: ScopeChoice = {
    id: "board",
    scope: { kind: "board" },
    outline: null,
    journeys: outlines.length,
    cards: board.cards.size,
    first: first ? { id: first.journey.id, cards: cardsIn(first) } : null,
  };
  const each = outlines.map((outline): ScopeChoice => {
    const { id } = outline.journey;
    const cards = cardsIn(outline);
    const scope = { kind: "journeys", journeyIds: [id] } as const;
    return { id: `journey:${id}`, scope, outline, journeys: 1, cards, first: { id, cards } };
  });
  const cardIds = selection
    .filter((id) => id.startsWith(CARD_SHAPE))
    .map((id) => CardId.parse(id.slice(CARD_SHAPE.length)))
    .filter((id) => board.cards.has(id));
  if (cardIds.length === 0) return [whole, ...each];
  const chosen: ScopeChoice = {
    id: "selection",
    scope: { kind: "cards", cardIds },
    outline: null,
    journeys: journeysOf(board, cardIds).size,
    cards: cardIds.length,
    first: null,
  };
  return [whole, ...each, chosen];
}

/** Which of them a dialog opens with: a selected journey, else everything. */
export function firstScope(choices: readonly ScopeChoice[], selection: readonly string[]): string {
  const [only] = selection;
  const id = only?.replace(/^shape:journey\./u, "journey:");
  const isOffered = selection.length === 1 && choices.some((choice) => choice.id === id);
  return (isOffered ? id : undefined) ?? "board";
}

function cardsIn({ cards, unplaced }: JourneyOutline): number {
  return [...cards.values()].reduce((sum, cell) => sum + cell.length, unplaced.length);
}

function journeysOf(board: Board, cardIds: readonly CardId[]): ReadonlySet<JourneyId> {
  return new Set(
    cardIds.flatMap((id) => {
      const card = board.cards.get(id);
      const lane = card && board.lanes.get(card.place.laneId);
      return lane ? [lane.place.journeyId] : [];
    }),
  );
}
