import {
  CardFields,
  emptyCardFields,
  removeCard,
  type Card,
  type CardId,
  type JourneyDoc,
  type LiveBoard,
  type Undo,
} from "@cojourney/journey-model";

/** The card that this person just made and has not filled in: left empty, it goes again. */
export interface FreshCards {
  /** This card was made this moment, to be written in; the one before it is settled. */
  mark(id: CardId): void;
  /** The card that was marked and not settled yet. */
  current(): CardId | null;
  /**
   * Takes the fresh card away if it is still empty, nobody else writes in it and this person may; otherwise it is a
   * card like any other from now on. True when it went.
   */
  settle(): boolean;
}

export interface FreshCardParts {
  readonly journey: JourneyDoc;
  readonly live: LiveBoard;
  readonly undo: Undo;
  /** Whether somebody else has the text of a card open. */
  readonly isWrittenInByOthers: (id: CardId) => boolean;
  /** Whether this person may change cards now; what the server refuses would go for a moment and come back. */
  readonly mayChangeCards: () => boolean;
}

interface FreshCard {
  readonly id: CardId;
  /** Whether making it is what undo would take back, so that an abandoned card leaves no step behind. */
  isLastStep: boolean;
  readonly stop: () => void;
}

/** Keeps one card at a time; whoever shows it says when its writing ends. */
export function openFreshCards(parts: FreshCardParts): FreshCards {
  const { journey, live, undo, isWrittenInByOthers, mayChangeCards } = parts;
  let fresh: FreshCard | null = null;

  function settle(): boolean {
    const left = fresh;
    fresh = null;
    if (!left) return false;
    left.stop();
    const card = live.reading().board.cards.get(left.id);
    if (!card || !isEmpty(card) || isWrittenInByOthers(left.id) || !mayChangeCards()) return false;
    if (left.isLastStep) undo.undo();
    else removeCard(journey, left.id);
    return !live.reading().board.cards.has(left.id);
  }
  return {
    mark(id) {
      settle();
      const stop = undo.onStep(() => {
        if (fresh) fresh.isLastStep = false;
      });
      fresh = { id, isLastStep: true, stop };
    },
    current: () => fresh?.id ?? null,
    settle,
  };
}

const untouched = fieldsOf(emptyCardFields);

/** In the order of the schema, so that two cards can be compared. */
function fieldsOf(card: CardFields): string {
  return JSON.stringify(CardFields.parse(card));
}

function isEmpty(card: Card): boolean {
  const saysNothing = card.title.trim() === "" && card.note.trim() === "";
  return saysNothing && card.tags.length === 0 && fieldsOf(card) === untouched;
}
