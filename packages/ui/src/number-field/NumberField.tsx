"use client";
import { Minus, Plus } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { Text } from "react-aria-components/Text";

export interface NumberFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number, typed or stepped through by buttons and arrow keys. What lies outside its bounds is brought inside. */
export function NumberField({ label, description, value, min, max, onChange }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="cj-number-field"
      value={value}
      minValue={min}
      maxValue={max}
      onChange={(next) => {
        // An emptied field is no number: it keeps the last one.
        if (!Number.isNaN(next)) onChange(next);
      }}
    >
      <Label className="cj-label">{label}</Label>
      <Group className="cj-number-group">
        <Button slot="decrement" className="cj-icon-button">
          <Minus aria-hidden />
        </Button>
        <Input className="cj-input" />
        <Button slot="increment" className="cj-icon-button">
          <Plus aria-hidden />
        </Button>
      </Group>
      {description && (
        <Text slot="description" className="cj-hint">
          {description}
        </Text>
      )}
    </AriaNumberField>
  );
}
