import type { Card } from "#entities/card.ts";
import { CARD_WIDTH_PX, metrics, type } from "#layout/metrics.ts";
import { wrapText } from "#layout/wrap-text.ts";

/** What a card needs, before anybody decides where it goes. */
export interface CardSize {
  readonly lines: readonly string[];
  /** px at zoom 1. */
  readonly heightPx: number;
  /** Whether there is a line for author, channel and marks under the title. */
  readonly hasFooter: boolean;
}

/** Unchanged cards keep their identity, so each is measured once. */
const sizes = new WeakMap<Card, CardSize>();

/** Breaks the title of a card into lines and says how high the card is. */
export function cardSize(card: Card): CardSize {
  const known = sizes.get(card);
  if (known) return known;
  const measured = measure(card);
  sizes.set(card, measured);
  return measured;
}

function measure(card: Card): CardSize {
  const lines = wrapText(card.title, CARD_WIDTH_PX - 2 * metrics.cardPaddingXPx, type.card);
  const hasFooter =
    card.author !== undefined ||
    card.channel !== null ||
    card.momentOfTruth ||
    card.dropOff !== null ||
    card.note !== "";
  const footerPx = hasFooter ? metrics.cardFooterPx : 0;
  const tagsPx = card.tags.length > 0 ? metrics.cardTagsPx : 0;
  const text = lines.length * type.card.lineHeightPx + footerPx + tagsPx;
  const heightPx = Math.max(metrics.cardMinHeightPx, text + 2 * metrics.cardPaddingYPx);
  return { lines, heightPx, hasFooter };
}
