import { useTranslations } from "next-intl";
import type { CardId } from "@cojourney/journey-model";
import type { MapAction } from "#features/map-view/map-context.tsx";
import { useGiveVote, useVoteMark } from "#votes/board-votes.tsx";

/** What votes have to do with a card in the map. */
interface CardVote {
  readonly hasMark: boolean;
  /** What a screen reader says of them; null when there is nothing to say. */
  readonly spoken: string | null;
  /** What the card's menu offers while a round is open. */
  readonly actions: () => readonly MapAction[];
}

export function useCardVote(cardId: CardId): CardVote {
  const t = useTranslations("votes");
  const mark = useVoteMark(cardId);
  const give = useGiveVote();
  if (!mark) return nothing;
  if (mark.type === "result")
    return { ...nothing, hasMark: true, spoken: t("result", { count: mark.votes }) };
  const { mine } = mark;
  return {
    hasMark: true,
    spoken: t("spoken", { count: mine }),
    actions: () => [
      { id: "vote", label: t("menu.give"), onAction: () => give(cardId, 1) },
      ...(mine > 0
        ? [{ id: "unvote", label: t("menu.take"), onAction: () => give(cardId, -1) }]
        : []),
    ],
  };
}

const nothing: CardVote = { hasMark: false, spoken: null, actions: () => [] };
