import { History } from "lucide-react";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** The board as it was. */
export const keptStates: FacilitationTool = {
  icon: History,
  panel: {
    isFor: ({ role }) => role === "facilitator",
    load: async () =>
      (await import("#features/facilitation/kept-states/KeptStatesPanel.tsx")).KeptStatesPanel,
  },
};
