"use client";
import { Check } from "lucide-react";
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from "react-aria-components/Checkbox";

export interface CheckboxProps extends Omit<AriaCheckboxProps, "children" | "className" | "style"> {
  readonly label: string;
  /** What ticking it means, under the label. */
  readonly description?: string;
}

/** A yes or no that holds at once, without a button to confirm it. */
export function Checkbox({ label, description, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="cj-checkbox">
      <span className="cj-checkbox-box" aria-hidden>
        <Check />
      </span>
      <span className="cj-checkbox-words">
        {label}
        {description && <span className="cj-hint">{description}</span>}
      </span>
    </AriaCheckbox>
  );
}
