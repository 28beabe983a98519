"use client";
import { useTranslations } from "next-intl";
import type { PersonaColor } from "@cojourney/journey-model";
import { ColorChoice } from "@cojourney/ui";

export interface CardColorProps {
  /** null: that of what the card says; undefined: the selected cards differ. */
  readonly value: PersonaColor | null | undefined;
  readonly onChange: (color: PersonaColor | null) => void;
}

/** The colour of a card: that of its kind, or one of its own. */
export function CardColor({ value, onChange }: CardColorProps) {
  const t = useTranslations("detail.card");
  const colors = useTranslations("common.colors");
  return (
    <ColorChoice
      label={t("color")}
      nameOf={(color) => colors(color)}
      value={value}
      onChange={onChange}
      none={{ name: t("ownColor"), onChoose: () => onChange(null) }}
    />
  );
}
