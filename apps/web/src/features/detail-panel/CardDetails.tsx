"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { BoardMeta, Card } from "@cojourney/journey-model";
import { SharedText } from "#features/detail-panel/fields/SharedText.tsx";
import { TouchpointFields } from "#features/detail-panel/TouchpointFields.tsx";

export interface CardDetailsProps {
  readonly card: Card;
  readonly channels: BoardMeta["channels"];
}

/** What a card says, and for a touchpoint all that is known of the contact. */
export const CardDetails = memo(function CardDetails({ card, channels }: CardDetailsProps) {
  const t = useTranslations("detail.card");
  return (
    <>
      <SharedText
        label={t("title")}
        target={{ root: "cards", id: card.id, field: "title" }}
        lines={2}
      />
      {card.kind === "touchpoint" && <TouchpointFields card={card} channels={channels} />}
      <SharedText
        label={t("note")}
        description={t("noteHint")}
        target={{ root: "cards", id: card.id, field: "note" }}
        lines={3}
      />
    </>
  );
});
