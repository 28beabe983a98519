import { Users } from "lucide-react";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** Who may do what in the room, while it works: roles, locks, links. */
export const people: FacilitationTool = {
  icon: Users,
  panel: {
    isFor: ({ role }) => role === "facilitator",
    load: async () => (await import("#features/facilitation/people/PeoplePanel.tsx")).PeoplePanel,
  },
};
