"use client";
import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  /** Called when somebody turns to it and when they leave it; its open list is a part of it. */
  readonly onFocusChange?: (isFocused: boolean) => void;
}

/** One choice from a list that is too long to lay open; for two or three, `SegmentedChoice` shows them all. */
export function Select<Id extends string>({
  label,
  options,
  value,
  onChange,
  ...props
}: SelectProps<Id>) {
  const choose = (id: unknown) => {
    const chosen = options.find((option) => option.id === id);
    if (chosen) onChange(chosen.id);
  };
  return (
    <AriaSelect {...props} className="cj-select" value={value} onChange={choose}>
      <Label className="cj-label">{label}</Label>
      <Button className="cj-select-button">
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="cj-popover cj-select-popover">
        <ListBox className="cj-menu" items={options}>
          {(option) => (
            <ListBoxItem className="cj-menu-item" textValue={option.label}>
              <span className="cj-menu-label">{option.label}</span>
              <Check className="cj-menu-check" aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
