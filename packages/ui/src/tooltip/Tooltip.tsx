"use client";
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
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className="cj-tooltip" offset={6} placement={placement}>
        {text}
        {shortcut && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
