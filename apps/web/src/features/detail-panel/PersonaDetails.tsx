"use client";
import { ColorChoice, SegmentedChoice } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { setPersonaFields, type Persona } from "@cojourney/journey-model";
import { SharedText } from "#features/detail-panel/fields/SharedText.tsx";
import { personaTexts } from "#features/detail-panel/texts-of-structure.ts";
import { useBoard } from "#sync/board-context.tsx";

const loyalties = ["none", "passive", "active"] as const;

/** Everything about a persona. */
export const PersonaDetails = memo(function PersonaDetails({
  persona,
}: {
  readonly persona: Persona;
}) {
  const t = useTranslations("detail.persona");
  const colors = useTranslations("common.colors");
  const { journey } = useBoard();
  return (
    <>
      <SharedText label={t("name")} target={{ root: "personas", id: persona.id, field: "name" }} />
      <ColorChoice
        label={t("color")}
        nameOf={(color) => colors(color)}
        value={persona.color}
        onChange={(color) => void setPersonaFields(journey, persona.id, { color })}
      />
      {personaTexts.map(([field, lines]) => (
        <SharedText
          key={field}
          label={t(field)}
          target={{ root: "personas", id: persona.id, field }}
          lines={lines}
        />
      ))}
      <SegmentedChoice
        label={t("loyalty")}
        options={loyalties.map((id) => ({ id, label: t(`loyaltyOptions.${id}`) }))}
        value={persona.loyalty}
        onChange={(loyalty) => void setPersonaFields(journey, persona.id, { loyalty })}
      />
    </>
  );
});
