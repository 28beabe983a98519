"use client";
import { useTranslations } from "next-intl";
import { useRoom } from "#features/facilitation/room.tsx";

/** The words of a card, which lead to it in whichever view is open. */
export function CardLink({
  cardId,
  children,
}: {
  readonly cardId: string;
  readonly children: string;
}) {
  const t = useTranslations("votes");
  const { board } = useRoom();
  return (
    <button
      type="button"
      className="votes-card"
      title={t("show")}
      dir="auto"
      // A glance: the focus stays in the list, where the next card is.
      onClick={() => board.guide.show({ type: "glance", shape: "card", id: cardId })}
    >
      {children}
    </button>
  );
}
