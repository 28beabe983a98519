import type { LogPlace } from "#core/update-log.ts";

/** So many cards of one person, in so short a time, are more than a slip of the hand. */
const MANY_CARDS = 10;
const WINDOW_MS = 10_000;

/** What the last removals of a person amount to. */
export type Alarm =
  /** They have just become many; before the first of them the board was as at `before`. */
  | { readonly type: "begins"; readonly cards: number; readonly before: LogPlace }
  /** They go on; so many cards in all. */
  | { readonly type: "goesOn"; readonly cards: number };

interface Removal {
  readonly atMs: number;
  readonly cards: number;
  readonly before: LogPlace;
}

/** What one person removed lately. */
interface Spree {
  removals: Removal[];
  /** How many cards the alarm has counted; 0 before there is one. */
  alarmed: number;
  lastAtMs: number;
}

/** Notices when somebody removes many cards, at once or one by one. */
export class RemovalWatch {
  readonly #spreesById = new Map<string, Spree>();

  /** Somebody removed cards at this time of a clock that only grows; the board was as at `before` until then. */
  removed(personId: string, removal: Removal): Alarm | null {
    const { atMs, cards } = removal;
    for (const [id, { lastAtMs }] of this.#spreesById)
      if (atMs - lastAtMs > WINDOW_MS) this.#spreesById.delete(id);
    const spree = this.#spreesById.get(personId) ?? { removals: [], alarmed: 0, lastAtMs: atMs };
    this.#spreesById.set(personId, spree);
    spree.lastAtMs = atMs;
    if (spree.alarmed > 0) {
      spree.alarmed += cards;
      return { type: "goesOn", cards: spree.alarmed };
    }
    spree.removals = [
      ...spree.removals.filter((earlier) => atMs - earlier.atMs <= WINDOW_MS),
      removal,
    ];
    const total = spree.removals.reduce((sum, earlier) => sum + earlier.cards, 0);
    const [first] = spree.removals;
    if (total < MANY_CARDS || !first) return null;
    spree.alarmed = total;
    return { type: "begins", cards: total, before: first.before };
  }
}
