import { cleanText, cleanValue } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import { putRecord, textsOf } from "#commands/new-record.ts";
import { rankBefore, ranksAfter, siblingsIn } from "#commands/rank.ts";
import { recordIn, type JourneyDoc, type Records } from "#document/journey-doc.ts";
import { textFields } from "#document/text-fields.ts";
import type { CardKind } from "#entities/card.ts";
import { laneKindOf } from "#lanes/index.ts";
import type { BoardEdit } from "#workshop/state.ts";

type PlacedCard = Extract<BoardEdit, { type: "placeCards" }>["cards"][number];

/**
 * Does to the board what a workshop decided: as often as it takes, since what was done once is not done again,
 * also when somebody has removed a card since. Only for the server: nobody else may write votes.
 */
export function carryOut(journey: JourneyDoc, edit: BoardEdit): void {
  if (edit.type === "placeCards") return placeCards(journey, edit.cards);
  if (wasEverIn(journey.votes, edit.result.id)) return;
  commit(journey, () => journey.votes.set(edit.result.id, cleanValue(edit.result)));
}

/** At the end of their cells, in the order they have; a card whose step or lane is gone is shown beside the map. */
function placeCards(journey: JourneyDoc, cards: readonly PlacedCard[]): void {
  const missingCards = cards.filter(({ id }) => !wasEverIn(journey.cards, id));
  if (missingCards.length === 0) return;
  commit(journey, () => {
    for (const inCell of Map.groupBy(missingCards, cellOf).values()) placeInCell(journey, inCell);
  });
}

const cellOf = ({ stepId, laneId }: PlacedCard): string => `${stepId}\n${laneId}`;

function placeInCell(journey: JourneyDoc, cards: readonly PlacedCard[]): void {
  const [first] = cards;
  if (!first) return;
  const cell = { stepId: first.stepId, laneId: first.laneId };
  const kind = kindIn(journey, cell.laneId);
  const there = siblingsIn(journey.cards, cell).map(({ rank }) => rank);
  const ranks = ranksAfter(there, cards.length);
  for (const [i, { id, title, author }] of cards.entries()) {
    const rank = ranks[i] ?? rankBefore(journey.cards, cell, id, null);
    const fields = { kind, place: { ...cell, rank }, author: author && cleanText(author) };
    putRecord(journey.cards, id, fields, textsOf(textFields.cards, { title }));
  }
}

function kindIn(journey: JourneyDoc, laneId: string): CardKind {
  const kind = recordIn(journey.lanes, laneId)?.get("kind");
  return laneKindOf(typeof kind === "string" ? kind : "").cardKind ?? "note";
}

/** Whether there is or ever was such a record. A key that was deleted leaves its trace in the map. */
function wasEverIn(records: Records, id: string): boolean {
  return records._map.has(id);
}
