"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Kbd } from "#kbd/Kbd.tsx";

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string;
  /** On which side it opens where there is room. */
  readonly placement?: "top" | "right";
  /** The focusable control that it explains. */
  readonly children: React.ReactNode;
}

/** Explains one control on hover and on keyboard focus. Never the only place where something is said. */
export function Tooltip({ text, shortcut, placement = "top", children }: TooltipProps) {
  const [isOpen, setOpen] = useState(false);
  useEscapeFor(isOpen, setOpen);
  return (
    <TooltipTrigger delay={500} closeDelay={80} isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <AriaTooltip className="cj-tooltip" offset={6} placement={placement}>
        {text}
        {shortcut && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

/**
 * Escape closes a tooltip and goes on to what it stands in. react-aria keeps the key to itself at the document,
 * so that a dialog whose button is explained would need a second one: closed before that, it has nothing to keep.
 */
function useEscapeFor(isOpen: boolean, setOpen: (isOpen: boolean) => void): void {
  useEffect(() => {
    if (!isOpen) return;
    function onKeyDown({ key }: KeyboardEvent): void {
      if (key === "Escape") flushSync(() => setOpen(false));
    }
    const options = { capture: true };
    window.addEventListener("keydown", onKeyDown, options);
    return () => window.removeEventListener("keydown", onKeyDown, options);
  }, [isOpen, setOpen]);
}
