"use client";
import { useTranslations } from "next-intl";
import { commit, moveCard, type Board } from "@cojourney/journey-model";
import { type RefObject } from "react";
import { useBoard } from "#sync/board-context.tsx";
import { useAttention } from "#features/map-view/attention.ts";
import { useCardDrag } from "#features/map-view/drag/use-card-drag.ts";
import { useTellRefusal } from "#features/map-view/use-structure.ts";
import "./drag-layer.css";

export interface DragLayerProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly board: Board;
}

/** What is in somebody's hand while they drag cards, and the line where it will land. */
export function DragLayer({ root, board }: DragLayerProps) {
  const t = useTranslations("map");
  const { journey } = useBoard();
  const attention = useAttention();
  const tell = useTellRefusal();
  const drag = useCardDrag(root, {
    cardsWith: attention.withChosen,
    onCarry: attention.carry,
    onDrop(cardIds, to) {
      commit(journey, () => {
        for (const cardId of cardIds) tell(moveCard(journey, cardId, to));
      });
      if (cardIds[0]) attention.goTo(`card:${cardIds[0]}`);
    },
  });
  if (!drag) return null;
  const [first] = drag.cardIds;
  const title = first && board.cards.get(first)?.title.trim();
  const { mark } = drag.landing ?? {};
  return (
    <div className="map-drag" aria-hidden>
      {mark && <div className="map-landing" style={mark} />}
      <div className="map-in-hand" style={{ left: drag.at[0], top: drag.at[1] }}>
        {drag.cardIds.length > 1
          ? t("things.card", { count: drag.cardIds.length })
          : title || t("unnamed.card")}
      </div>
    </div>
  );
}
