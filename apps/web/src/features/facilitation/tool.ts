import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Room } from "#features/facilitation/room.tsx";

/** One thing that a workshop is led with: a folder beside this file, and a line in tools.ts. Its name is the message `facilitation.tools.<id>`. */
export interface FacilitationTool {
  readonly icon: LucideIcon;
  /** Its page in the panel; without one it speaks in the strip alone. */
  readonly panel?: {
    /** Who finds it there, and when. */
    readonly isFor: (room: Room) => boolean;
    /** Whether it waits for this person: its tab is marked. */
    readonly isWaiting?: (room: Room) => boolean;
    /** Fetches it when it is first opened. Must keep its identity. */
    readonly load: () => Promise<ComponentType>;
  };
  /** What it says above every view while it has something to say to this person. */
  readonly strip?: {
    readonly isShown: (room: Room) => boolean;
    /**
     * Whether it stays in the one row that a small screen has for all of this; else it waits there behind a
     * button. Of those that say "first" only one stays: the first whose page waits for this person, else the first.
     */
    readonly staysInRow?: "always" | "first";
    /** Made with `dynamic`, so that its code comes when it is first shown. */
    readonly Part: ComponentType;
  };
}
