import {
  cardKindIn,
  laneKindOf,
  type Board,
  type BoardMeta,
  type Card,
  type CardKind,
  type Journey,
  type Persona,
} from "@cojourney/journey-model";
import type { DetailTarget } from "#features/detail-panel/detail-target.ts";

/** A record with what the panel needs besides. */
export type Detail =
  | {
      readonly kind: "card";
      readonly card: Card;
      /** What the card counts as where it stands. */
      readonly counts: CardKind;
      readonly meta: BoardMeta;
    }
  | { readonly kind: "cards"; readonly cards: readonly Card[]; readonly board: Board }
  | { readonly kind: "persona"; readonly persona: Persona }
  | { readonly kind: "journey"; readonly journey: Journey };

/** Null once somebody removed it. */
export function detailOf(target: DetailTarget, board: Board): Detail | null {
  switch (target.kind) {
    case "card": {
      const card = board.cards.get(target.id);
      return card ? cardDetail(card, board) : null;
    }
    case "cards": {
      const cards = target.ids.flatMap((id) => board.cards.get(id) ?? []);
      const [only] = cards;
      if (!only) return null;
      return cards.length === 1 ? cardDetail(only, board) : { kind: "cards", cards, board };
    }
    case "persona": {
      const persona = board.personas.get(target.id);
      return persona ? { kind: "persona", persona } : null;
    }
    case "journey": {
      const journey = board.journeys.get(target.id);
      return journey ? { kind: "journey", journey } : null;
    }
  }
}

function cardDetail(card: Card, board: Board): Detail {
  const lane = board.lanes.get(card.place.laneId);
  const counts = lane ? cardKindIn(laneKindOf(lane.kind), card.kind) : card.kind;
  return { kind: "card", card, counts, meta: board.meta };
}

/** Whether the panel shows the same of both. The texts of a card follow the document letter by letter by themselves. */
export function isSameDetail(before: Detail, now: Detail): boolean {
  if (before.kind === "card" && now.kind === "card")
    return (
      before.meta === now.meta &&
      before.counts === now.counts &&
      isSameButForTexts(before.card, now.card)
    );
  const parts = new Map<string, unknown>(Object.entries(before));
  return Object.entries(now).every(([part, value]) => parts.get(part) === value);
}

function isSameButForTexts(before: Card, now: Card): boolean {
  return before === now || withoutTexts(before) === withoutTexts(now);
}

/** As text: fields that hold lists are read anew with every letter of the card. */
function withoutTexts(card: Card): string {
  return JSON.stringify({ ...card, title: "", note: "" });
}
