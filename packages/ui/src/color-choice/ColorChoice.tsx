"use client";
import { Check } from "lucide-react";
import type { CSSProperties } from "react";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { type PersonColor, personColors } from "#avatar/person-color.ts";

export interface ColorChoiceProps {
  readonly label: string;
  /** What each colour is called: a swatch names nothing for who cannot see it. */
  readonly nameOf: (color: PersonColor) => string;
  /** null: none of the six; undefined: the things that are coloured together differ. */
  readonly value: PersonColor | null | undefined;
  readonly onChange: (color: PersonColor) => void;
  /** A first swatch for none of the six, where there may be none. */
  readonly none?: { readonly name: string; readonly onChoose: () => void };
}

const NONE = "none";

/** One of the six colours that people can tell apart. */
export function ColorChoice({ label, nameOf, value, onChange, none }: ColorChoiceProps) {
  const choose = (id: string) => {
    const chosen = personColors.find((color) => color === id);
    if (chosen) onChange(chosen);
    else none?.onChoose();
  };
  return (
    <RadioGroup
      className="cj-color-choice"
      orientation="horizontal"
      value={value === undefined ? null : (value ?? NONE)}
      onChange={choose}
    >
      <Label className="cj-label">{label}</Label>
      <div className="cj-swatches">
        {none && <Swatch id={NONE} name={none.name} />}
        {personColors.map((color) => (
          <Swatch
            key={color}
            id={color}
            name={nameOf(color)}
            style={{
              background: `var(--cj-person-${color})`,
              color: `var(--cj-person-${color}-ink)`,
            }}
          />
        ))}
      </div>
    </RadioGroup>
  );
}

function Swatch({
  id,
  name,
  style,
}: {
  readonly id: string;
  readonly name: string;
  readonly style?: CSSProperties;
}) {
  return (
    <Radio
      value={id}
      className="cj-swatch"
      data-none={id === NONE || undefined}
      aria-label={name}
      {...(style && { style })}
    >
      <Check aria-hidden />
    </Radio>
  );
}
