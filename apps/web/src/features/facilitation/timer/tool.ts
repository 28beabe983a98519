import { Timer } from "lucide-react";
import dynamic from "next/dynamic";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** The clock that counts down for everybody, by the server's time. */
export const timer: FacilitationTool = {
  icon: Timer,
  panel: {
    isFor: ({ role }) => role === "facilitator",
    load: async () => (await import("#features/facilitation/timer/TimerPanel.tsx")).TimerPanel,
  },
  strip: {
    isShown: ({ view, role }) =>
      view.timer !== null || (role === "facilitator" && view.agenda.currentId !== null),
    staysInRow: "always",
    Part: dynamic(
      () =>
        import("#features/facilitation/timer/TimerStrip.tsx").then((module) => module.TimerStrip),
      { ssr: false },
    ),
  },
};
