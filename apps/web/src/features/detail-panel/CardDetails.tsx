"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { setCardFields, type BoardMeta, type Card, type CardKind } from "@cojourney/journey-model";
import { EvidenceField } from "#features/detail-panel/EvidenceField.tsx";
import { CardColor } from "#features/detail-panel/fields/CardColor.tsx";
import { SharedText } from "#features/detail-panel/fields/SharedText.tsx";
import { SolutionFields } from "#features/detail-panel/SolutionFields.tsx";
import { TagsField } from "#features/detail-panel/TagsField.tsx";
import { TouchpointFields } from "#features/detail-panel/TouchpointFields.tsx";
import { useBoard } from "#sync/board-context.tsx";

export interface CardDetailsProps {
  readonly card: Card;
  /** What it counts as where it stands. */
  readonly kind: CardKind;
  readonly channels: BoardMeta["channels"];
  readonly tags: BoardMeta["tags"];
}

/** What a card says; for a touchpoint all that is known of the contact, for a solution what is planned. */
export const CardDetails = memo(function CardDetails({
  card,
  kind,
  channels,
  tags,
}: CardDetailsProps) {
  const t = useTranslations("detail.card");
  const { journey } = useBoard();
  return (
    <>
      <SharedText
        label={t("title")}
        target={{ root: "cards", id: card.id, field: "title" }}
        lines={2}
      />
      <TagsField cards={[card]} tags={tags} />
      <CardColor
        value={card.color}
        onChange={(color) => void setCardFields(journey, card.id, { color })}
      />
      {kind === "touchpoint" && <TouchpointFields card={card} channels={channels} />}
      {kind === "solution" && <SolutionFields card={card} />}
      <SharedText
        label={t("note")}
        description={t("noteHint")}
        target={{ root: "cards", id: card.id, field: "note" }}
        lines={3}
      />
      <EvidenceField cards={[card]} />
    </>
  );
});
