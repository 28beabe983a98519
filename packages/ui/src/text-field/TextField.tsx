"use client";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";

export interface TextFieldProps extends Omit<
  AriaTextFieldProps,
  "children" | "className" | "style"
> {
  readonly label: string;
  readonly description?: string;
  /** What is wrong and what to do; the field is invalid while this is not empty. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
}

/** One line of text with a label that is always visible. */
export function TextField({ label, description, error, placeholder, ...props }: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error)}
      className="cj-text-field"
    >
      <Label className="cj-label">{label}</Label>
      <Input className="cj-input" dir="auto" {...(placeholder ? { placeholder } : {})} />
      {description && (
        <Text slot="description" className="cj-hint">
          {description}
        </Text>
      )}
      <FieldError className="cj-field-error">{error}</FieldError>
    </AriaTextField>
  );
}
