"use client";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";

export interface PopoverButtonProps {
  /** The control that opens it: a react-aria button of ours. */
  readonly trigger: React.ReactNode;
  /** Name of what opens, for screen readers. */
  readonly name: string;
  readonly placement?: "bottom start" | "bottom" | "bottom end";
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** A function gets `close`, for content that ends by itself. */
  readonly children: React.ReactNode | ((close: () => void) => React.ReactNode);
}

/** A control with a small panel beside it; Escape, a click outside and a second press close it. */
export function PopoverButton({
  trigger,
  name,
  placement = "bottom end",
  children,
  ...openState
}: PopoverButtonProps) {
  return (
    <DialogTrigger {...openState}>
      {trigger}
      <Popover className="cj-popover" placement={placement} offset={6}>
        <Dialog className="cj-popover-body" aria-label={name}>
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
