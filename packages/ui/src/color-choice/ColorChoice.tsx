"use client";
import { Check } from "lucide-react";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { type PersonColor, personColors } from "#avatar/person-color.ts";

export interface ColorChoiceProps {
  readonly label: string;
  /** What each colour is called: a swatch names nothing for who cannot see it. */
  readonly nameOf: (color: PersonColor) => string;
  readonly value: PersonColor;
  readonly onChange: (color: PersonColor) => void;
}

/** One of the six colours that people wear. */
export function ColorChoice({ label, nameOf, value, onChange }: ColorChoiceProps) {
  const choose = (id: string) => {
    const chosen = personColors.find((color) => color === id);
    if (chosen) onChange(chosen);
  };
  return (
    <RadioGroup
      className="cj-color-choice"
      orientation="horizontal"
      value={value}
      onChange={choose}
    >
      <Label className="cj-label">{label}</Label>
      <div className="cj-swatches">
        {personColors.map((color) => (
          <Radio
            key={color}
            value={color}
            className="cj-swatch"
            aria-label={nameOf(color)}
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
