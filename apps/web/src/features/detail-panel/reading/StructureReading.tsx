"use client";
import { useTranslations } from "next-intl";
import type { Journey, Persona } from "@cojourney/journey-model";
import { Facts } from "#features/detail-panel/reading/Facts.tsx";
import {
  personaTexts,
  scenarioTexts,
  scopeTexts,
} from "#features/detail-panel/texts-of-structure.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useBoardPart } from "#sync/use-board-reading.ts";

/** Everything about a persona, to be read. */
export function PersonaReading({ persona }: { readonly persona: Persona }) {
  const t = useTranslations("detail.persona");
  return (
    <Facts
      facts={[
        { label: t("name"), value: persona.name },
        ...personaTexts.map(([field]) => ({ label: t(field), value: persona[field] })),
        { label: t("loyalty"), value: t(`loyaltyOptions.${persona.loyalty}`) },
      ]}
    />
  );
}

/** What a journey is about, to be read. */
export function JourneyReading({ journey }: { readonly journey: Journey }) {
  const t = useTranslations("detail.journey");
  const { live } = useBoard();
  const persona = useBoardPart(live, ({ board }) => board.personas.get(journey.personaId));
  const texts = (fields: readonly (typeof scopeTexts | typeof scenarioTexts)[number][]) =>
    fields.map((field) => ({ label: t(field), value: journey[field] }));
  return (
    <Facts
      facts={[
        { label: t("title"), value: journey.title },
        { label: t("persona"), value: persona?.name || t("noPersona") },
        { label: t("state"), value: t(`stateOptions.${journey.state}`) },
        ...texts(scopeTexts),
        ...texts(scenarioTexts),
      ]}
    />
  );
}
