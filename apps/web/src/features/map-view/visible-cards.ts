import type { Card, JourneyOutline } from "@cojourney/journey-model";

/** A journey as a person's filter shows it. */
export interface VisibleJourney {
  readonly outline: JourneyOutline;
  /** How many cards of a cell the filter leaves out; key from `cellKey`. Cells that show all are not in it. */
  readonly hidden: ReadonlyMap<string, number>;
}

const nothingHidden: ReadonlyMap<string, number> = new Map();

/** Leaves out the cards that are not shown, save the one that is written in; null: nothing is asked, so all are. */
export function visibleJourney(
  outline: JourneyOutline,
  shown: ReadonlySet<string> | null,
  editingId: string | null = null,
): VisibleJourney {
  if (shown === null) return { outline, hidden: nothingHidden };
  const cards = new Map<string, readonly Card[]>();
  const hidden = new Map<string, number>();
  for (const [key, cell] of outline.cards) {
    const left = cell.filter(({ id }) => shown.has(id) || id === editingId);
    cards.set(key, left);
    if (left.length < cell.length) hidden.set(key, cell.length - left.length);
  }
  return { outline: { ...outline, cards }, hidden };
}
