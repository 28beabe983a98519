import { type Card, closedRounds, type VoteResult } from "@cojourney/journey-model";
import type { BoardFacts, CardRow } from "#tables/board-facts.ts";
import { listText } from "#tables/list-text.ts";
import { whereColumns } from "#tables/shared-columns.ts";
import { defineTable } from "#tables/table.ts";

interface VotedCard extends Pick<CardRow, "journey" | "phase" | "step"> {
  readonly round: VoteResult;
  readonly result: VoteResult["results"][number];
  /** Null for a card that is gone since. */
  readonly card: Pick<Card, "title"> | null;
}

/** What each card got in each round, for reading: only a workshop makes votes. */
export const votes = defineTable<VotedCard>({
  label: { en: "Votes", nl: "Stemmen" },
  holds: "view",
  rows: votedCards,
  columns: [
    {
      id: "roundId",
      label: { en: "Round id", nl: "Ronde-id" },
      type: "id",
      value: ({ round }) => round.id,
    },
    {
      id: "round",
      label: { en: "Round", nl: "Ronde" },
      type: "text",
      value: ({ round }) => round.title,
    },
    {
      id: "closedAt",
      label: { en: "Closed on", nl: "Gesloten op" },
      type: "text",
      value: ({ round }) => new Date(round.closedAt).toISOString().slice(0, 10),
    },
    {
      id: "votes",
      label: { en: "Votes", nl: "Stemmen" },
      type: "number",
      value: ({ result }) => result.votes,
    },
    {
      id: "title",
      label: { en: "Card", nl: "Kaart" },
      type: "text",
      value: ({ card }) => card?.title ?? null,
    },
    whereColumns.journey,
    whereColumns.phase,
    whereColumns.step,
    {
      id: "by",
      label: { en: "By", nl: "Door" },
      type: "list",
      value: ({ result }) =>
        listText(result.by.map(({ name, votes: given }) => `${name} ${given}`)),
    },
    {
      id: "cardId",
      label: { en: "Card id", nl: "Kaart-id" },
      type: "id",
      value: ({ result }) => result.cardId,
    },
  ],
});

function votedCards({ board, cards }: BoardFacts): readonly VotedCard[] {
  const rows = new Map<string, CardRow>(cards.map((row) => [row.card.id, row]));
  const parked = new Map<string, Pick<Card, "title">>(board.parked);
  return closedRounds(board).flatMap((round) =>
    round.results.map((result) => {
      const row = rows.get(result.cardId);
      return {
        round,
        result,
        card: row?.card ?? parked.get(result.cardId) ?? null,
        journey: row?.journey ?? null,
        phase: row?.phase ?? null,
        step: row?.step ?? null,
      };
    }),
  );
}
