import {
  closedRounds,
  type PlacedCard,
  placedCards,
  type VoteResult,
} from "@cojourney/journey-model";
import { cleanLine } from "#text/clean-text.ts";
import { nounFor } from "#words/counted-words.ts";
import { longDate } from "#words/dates.ts";
import type { Teller } from "#words/teller.ts";

/** A round of votes as documents print it. */
export interface ToldRound {
  readonly title: string;
  /** "31 January 2026 · 8 people, 3 votes each". */
  readonly about: string;
  /** The cards that got votes, most first. */
  readonly ranked: readonly ToldVotes[];
}

/** A card with the votes that it got in one round. */
export interface ToldVotes {
  /** From 1; cards with as many votes share one. */
  readonly rank: number;
  readonly votes: number;
  readonly title: string;
  /** Empty for a card that is on no map. */
  readonly where: string;
  /** "Anna 2, Piet 1" in a named round; else empty. */
  readonly by: string;
}

/** Every round of a board, in the order in which they were closed. */
export function toldRounds(teller: Teller): readonly ToldRound[] {
  const { board, journeys, word } = teller;
  const placed = new Map<string, PlacedCard>(
    journeys.flatMap(placedCards).map((one) => [one.card.id, one]),
  );
  return closedRounds(board).map((round, i) => ({
    title: cleanLine(round.title) || `${word("round")} ${i + 1}`,
    about: aboutRound(round, teller),
    ranked: round.results.map(({ cardId, votes, by }) => ({
      rank: 1 + round.results.filter((other) => other.votes > votes).length,
      votes,
      ...votedCard(cardId, placed, teller),
      by: by.map((one) => `${cleanLine(one.name)} ${one.votes}`).join(", "),
    })),
  }));
}

function aboutRound({ closedAt, voters, votesEach }: VoteResult, { language }: Teller): string {
  const day = longDate(new Date(closedAt).toISOString(), language);
  const people = `${voters} ${nounFor("people", voters, language)}`;
  const votes = `${votesEach} ${nounFor("votesGiven", votesEach, language)}`;
  return language === "nl"
    ? `${day} · ${people}, ieder ${votes}`
    : `${day} · ${people}, ${votes} each`;
}

/** A card may have been parked or removed since. */
function votedCard(
  id: string,
  placed: ReadonlyMap<string, PlacedCard>,
  { board, names, place, word }: Teller,
): Pick<ToldVotes, "title" | "where"> {
  const found = placed.get(id);
  if (found) return { title: names.card(found.card), where: place(found) };
  const off = [...board.parked.values(), ...board.cards.values()].find((card) => card.id === id);
  return { title: off ? names.card(off) : word("goneCard"), where: "" };
}
