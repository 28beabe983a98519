"use client";
import { Button, type ButtonProps } from "react-aria-components/Button";
import { Tooltip } from "#tooltip/Tooltip.tsx";

export interface IconButtonProps extends Omit<
  ButtonProps,
  "children" | "className" | "style" | "aria-label"
> {
  /** What it does, for the tooltip and for screen readers: an icon alone names nothing. */
  readonly name: string;
  /** Keys that do the same, shown in the tooltip, such as "Ctrl+Z". */
  readonly shortcut?: string;
  readonly ref?: React.Ref<HTMLButtonElement>;
  readonly children: React.ReactNode;
}

/** A button that is only an icon. Its target is at least 28 px, in a toolbar and beside text. */
export function IconButton({ name, shortcut, children, ...props }: IconButtonProps) {
  return (
    <Tooltip text={name} {...(shortcut ? { shortcut } : {})}>
      <Button {...props} aria-label={name} className="cj-icon-button">
        {children}
      </Button>
    </Tooltip>
  );
}
