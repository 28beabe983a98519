"use client";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { PersonaColor } from "@cojourney/journey-model";

const OWN = "own";

export interface CardColorProps {
  /** null: that of what the card says; undefined: the selected cards differ. */
  readonly value: PersonaColor | null | undefined;
  readonly onChange: (color: PersonaColor | null) => void;
}

/** The colour of a card: that of its kind, or one of six that people can tell apart. */
export function CardColor({ value, onChange }: CardColorProps) {
  const t = useTranslations("detail.card");
  const colors = useTranslations("common.colors");
  return (
    <RadioGroup
      className="cj-color-choice detail-card-colors"
      orientation="horizontal"
      value={value === undefined ? null : (value ?? OWN)}
      onChange={(id) => onChange(PersonaColor.options.find((color) => color === id) ?? null)}
    >
      <Label className="cj-label">{t("color")}</Label>
      <div className="cj-swatches">
        <Radio value={OWN} className="cj-swatch" data-own aria-label={t("ownColor")}>
          <Check aria-hidden />
        </Radio>
        {PersonaColor.options.map((color) => (
          <Radio
            key={color}
            value={color}
            className="cj-swatch"
            aria-label={colors(color)}
            style={{
              background: `var(--cj-person-${color})`,
              color: `var(--cj-person-${color}-ink)`,
            }}
          >
            <Check aria-hidden />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
