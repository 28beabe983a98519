"use client";
import { Toolbar as AriaToolbar } from "react-aria-components/Toolbar";

export interface ToolbarProps {
  readonly name: string;
  readonly orientation?: "horizontal" | "vertical";
  readonly children: React.ReactNode;
}

/** Controls that belong together: one stop for Tab, arrows move inside. */
export function Toolbar({ name, orientation = "horizontal", children }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={name} orientation={orientation} className="cj-toolbar">
      {children}
    </AriaToolbar>
  );
}
