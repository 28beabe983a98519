"use client";
import { Copy, MoveRight, Tag as TagIcon, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  commit,
  duplicateCards,
  removeCard,
  tagCard,
  untagCard,
  type Board,
  type CardId,
  type Tag,
} from "@cojourney/journey-model";
import { Button, showToast } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { useAttention, useAttentionTo } from "#features/map-view/attention.ts";
import { useMap } from "#features/map-view/map-context.tsx";
import { placeOfCell } from "#features/map-view/place.ts";
import { useTellRefusal } from "#features/map-view/use-structure.ts";
import "./chosen-cards.css";

/** How many cards are selected and what can be done with them, over the end of the map. */
export function ChosenCards({ board }: { readonly board: Board }) {
  const t = useTranslations("map");
  const { journey } = useBoard();
  const words = useTranslations("filter");
  const { ask, openMenu } = useMap();
  const attention = useAttention();
  const tell = useTellRefusal();
  const chosen = useAttentionTo((state) => state.chosen);
  const cardIds = [...chosen].filter((id) => board.cards.has(id));
  const [first] = cardIds;
  if (!first) return null;
  const count = cardIds.length;

  /** The bar goes with the choice, and the focus must not fall with it. */
  function leaveTo(cardId: CardId): void {
    attention.chooseNone();
    attention.goTo(`card:${cardId}`);
  }
  /** All get the tag, also those that have it; when all have it, it is taken off. */
  function tagAction({ id, name }: Tag) {
    const isOnAll = cardIds.every((cardId) => board.cards.get(cardId)?.tags.includes(id));
    return {
      id: String(id),
      label: t(isOnAll ? "chosen.untag" : "chosen.tag", { name }),
      onAction: () =>
        commit(journey, () => {
          for (const cardId of cardIds)
            tell(isOnAll ? untagCard(journey, cardId, id) : tagCard(journey, cardId, id));
        }),
    };
  }
  return (
    <section className="map-chosen" aria-label={t("chosen.name")}>
      <p>{t("chosen.count", { count })}</p>
      <Button tone="plain" onPress={() => ask({ type: "moveCards", cardIds })}>
        <MoveRight aria-hidden size={16} />
        {t("chosen.move")}
      </Button>
      <Button
        tone="plain"
        onPress={({ target }) => {
          const { tags } = board.meta;
          if (tags.length === 0) showToast({ tone: "info", title: words("noTags") });
          else openMenu(target, t("chosen.tags"), tags.map(tagAction));
        }}
      >
        <TagIcon aria-hidden size={16} />
        {t("chosen.tags")}
      </Button>
      <Button
        tone="plain"
        onPress={() => {
          const copies = duplicateCards(journey, cardIds);
          tell(copies);
          if (copies.ok) leaveTo(copies.value[0] ?? first);
        }}
      >
        <Copy aria-hidden size={16} />
        {t("chosen.duplicate")}
      </Button>
      <Button
        tone="plain"
        onPress={() => {
          const { stepId, laneId } = board.cards.get(first)?.place ?? {};
          commit(journey, () => {
            for (const id of cardIds) tell(removeCard(journey, id));
          });
          attention.chooseNone();
          if (stepId && laneId) attention.goTo(placeOfCell(stepId, laneId));
        }}
      >
        <Trash2 aria-hidden size={16} />
        {t("chosen.remove")}
      </Button>
      <Button tone="plain" onPress={() => leaveTo(first)}>
        <X aria-hidden size={16} />
        {t("chosen.none")}
      </Button>
    </section>
  );
}
