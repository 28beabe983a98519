import type { Board, CardId } from "@cojourney/journey-model";

/** What became of the cards of a board since it was kept. */
export interface CardsSince {
  /** On it then, and gone now. */
  readonly goneIds: ReadonlySet<CardId>;
  /** How many came since. */
  readonly added: number;
  /** How many say something else now, or stand somewhere else. */
  readonly changed: number;
}

export function cardsSince(then: Board, now: Board): CardsSince {
  const goneIds = new Set<CardId>();
  let changed = 0;
  for (const [id, card] of then.cards) {
    const today = now.cards.get(id);
    if (!today) goneIds.add(id);
    else if (JSON.stringify(today) !== JSON.stringify(card)) changed += 1;
  }
  const added = now.cards.size - (then.cards.size - goneIds.size);
  return { goneIds, added, changed };
}
