import { Hand } from "lucide-react";
import dynamic from "next/dynamic";
import { isHeld } from "#features/facilitation/is-held.ts";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** What people show without a word: a raised hand, that they are ready, a reaction. */
export const signals: FacilitationTool = {
  icon: Hand,
  panel: {
    isFor: () => true,
    isWaiting: ({ view, role }) => role === "facilitator" && view.hands.length > 0,
    load: async () =>
      (await import("#features/facilitation/signals/SignalsPanel.tsx")).SignalsPanel,
  },
  strip: {
    isShown: ({ view }) => isHeld(view) || view.hands.length > 0 || view.readyIds.length > 0,
    Part: dynamic(
      () =>
        import("#features/facilitation/signals/SignalsStrip.tsx").then(
          (module) => module.SignalsStrip,
        ),
      { ssr: false },
    ),
  },
};
