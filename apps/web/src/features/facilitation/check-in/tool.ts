import { MessageCircleQuestion } from "lucide-react";
import dynamic from "next/dynamic";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** A question to begin with, which everybody answers in a line. */
export const checkIn: FacilitationTool = {
  icon: MessageCircleQuestion,
  panel: {
    isFor: ({ view, role }) => role === "facilitator" || view.checkIn !== null,
    isWaiting: ({ view, role, you }) =>
      role === "participant" &&
      view.checkIn !== null &&
      view.checkIn.answers.every(({ personId }) => personId !== you),
    load: async () =>
      (await import("#features/facilitation/check-in/CheckInPanel.tsx")).CheckInPanel,
  },
  strip: {
    isShown: ({ view }) => view.checkIn !== null,
    Part: dynamic(
      () =>
        import("#features/facilitation/check-in/CheckInStrip.tsx").then(
          (module) => module.CheckInStrip,
        ),
      { ssr: false },
    ),
  },
};
