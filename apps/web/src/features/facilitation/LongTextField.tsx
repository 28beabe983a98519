"use client";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import "./long-text-field.css";

export interface LongTextFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** In UTF-16 code units. */
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

/** A text of a few sentences; the field grows with it. */
export function LongTextField({
  label,
  description,
  maxLength = 2_000,
  ...props
}: LongTextFieldProps) {
  return (
    <TextField {...props} maxLength={maxLength} className="cj-text-field">
      <Label className="cj-label">{label}</Label>
      <TextArea className="cj-input long-text" rows={1} />
      {description && (
        <Text slot="description" className="cj-hint">
          {description}
        </Text>
      )}
    </TextField>
  );
}
