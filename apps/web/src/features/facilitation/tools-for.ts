import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Room } from "#features/facilitation/room.tsx";
import type { FacilitationTool } from "#features/facilitation/tool.ts";
import { tools, type ToolId } from "#features/facilitation/tools.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a registry are its ids
const toolIds = Object.keys(tools) as readonly ToolId[];

/** A page of the panel as one person has it now. */
export interface ToolPage {
  readonly id: ToolId;
  readonly icon: LucideIcon;
  readonly load: () => Promise<ComponentType>;
  readonly isWaiting: boolean;
}

/** The pages that somebody finds in their panel, in the order of the registry. */
export function toolsFor(room: Room): readonly ToolPage[] {
  return toolIds.flatMap((id) => {
    const { icon, panel }: FacilitationTool = tools[id];
    if (!panel?.isFor(room)) return [];
    return [{ id, icon, load: panel.load, isWaiting: panel.isWaiting?.(room) ?? false }];
  });
}

/** What a tool has to say to somebody above every view. */
export interface StripPart {
  readonly id: ToolId;
  readonly Part: ComponentType;
  /** Also where a small screen has one row for all of it. */
  readonly isInRow: boolean;
}

/** What the tools have to say, in the order of the registry. */
export function stripPartsFor(room: Room): readonly StripPart[] {
  const shown = toolIds.flatMap((id) => {
    const { strip, panel }: FacilitationTool = tools[id];
    return strip?.isShown(room) ? [{ id, strip, panel }] : [];
  });
  const asking = shown.filter(({ strip }) => strip.staysInRow === "first");
  // What waits for this person comes before what only tells them something.
  const first = asking.find(({ panel }) => panel?.isWaiting?.(room)) ?? asking[0];
  return shown.map(({ id, strip }) => ({
    id,
    Part: strip.Part,
    isInRow: strip.staysInRow === "always" || id === first?.id,
  }));
}

export const isToolId = (id: unknown): id is ToolId => toolIds.some((known) => known === id);
