"use client";
import { Eye, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { CardLinks } from "#features/detail-panel/CardLinks.tsx";
import type { Detail } from "#features/detail-panel/detail.ts";
import { CardReading } from "#features/detail-panel/reading/CardReading.tsx";
import {
  JourneyReading,
  PersonaReading,
} from "#features/detail-panel/reading/StructureReading.tsx";
import { useLockReason } from "#structure/use-lock-reason.ts";

/** What is selected, for whoever may not change it now: all of it as text, and why. */
export function DetailReading({ detail }: { readonly detail: Detail }) {
  const t = useTranslations("detail");
  const locked = useLockReason("content");
  const Icon = locked === null ? Eye : Lock;
  return (
    <>
      <p className="detail-why">
        <Icon aria-hidden />
        <span>{locked === null ? t("lookingAlong") : `${locked} ${t("stillReading")}`}</span>
      </p>
      {detail.kind === "card" && <CardReading id={detail.card.id} kind={detail.counts} />}
      {detail.kind === "cards" && (
        <CardLinks
          name={t("cards.title", { count: detail.cards.length })}
          cards={detail.cards}
          board={detail.board}
        />
      )}
      {detail.kind === "persona" && <PersonaReading persona={detail.persona} />}
      {detail.kind === "journey" && <JourneyReading journey={detail.journey} />}
    </>
  );
}
