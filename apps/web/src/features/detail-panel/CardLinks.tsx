"use client";
import { IconButton, kindIcons } from "@cojourney/ui";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { cardKindIn, laneKindOf, type Board, type Card } from "@cojourney/journey-model";
import { useGoToCard } from "#features/detail-panel/use-go-to-card.ts";
import "./card-links.css";

export interface CardLinksProps {
  readonly name: string;
  readonly cards: readonly Card[];
  readonly board: Board;
  /** A word behind a card, such as how many of those selected it counts for. */
  readonly noteOn?: (card: Card) => string | null;
  /** Without, the cards can be gone to and not be taken off. */
  readonly onTakeOff?: (card: Card) => void;
}

/** Cards that belong with the one that is shown: each leads to where it stands. */
export function CardLinks({ name, cards, board, noteOn, onTakeOff }: CardLinksProps) {
  const t = useTranslations("detail.links");
  const unnamed = useTranslations("map.unnamed");
  const goTo = useGoToCard();
  return (
    <ul className="detail-links" aria-label={name}>
      {cards.map((card) => {
        const lane = board.lanes.get(card.place.laneId);
        const kind = lane ? cardKindIn(laneKindOf(lane.kind), card.kind) : card.kind;
        const Icon = kindIcons[kind];
        const title = card.title.trim() || unnamed("card");
        const note = noteOn?.(card);
        return (
          <li key={card.id} data-kind={kind}>
            <button
              type="button"
              aria-label={t("goTo", { name: title })}
              title={t("goTo", { name: title })}
              onClick={() => goTo(card)}
            >
              <Icon aria-hidden />
              <span dir="auto">{title}</span>
            </button>
            {note && <span className="cj-hint">{note}</span>}
            {onTakeOff && (
              <IconButton name={t("takeOff", { name: title })} onPress={() => onTakeOff(card)}>
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
