import { MessageCircleQuestion } from "lucide-react";
import dynamic from "next/dynamic";
import type { Room } from "#features/facilitation/room.tsx";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** Whether this person has not answered yet. */
function isAsked({ view, role, you }: Room): boolean {
  if (role !== "participant" || !view.checkIn) return false;
  return view.checkIn.answers.every(({ personId }) => personId !== you);
}

/** A question to begin with, which everybody answers in a line. */
export const checkIn: FacilitationTool = {
  icon: MessageCircleQuestion,
  panel: {
    isFor: ({ view, role }) => role === "facilitator" || view.checkIn !== null,
    isWaiting: isAsked,
    load: async () =>
      (await import("#features/facilitation/check-in/CheckInPanel.tsx")).CheckInPanel,
  },
  strip: {
    isShown: (room) => isAsked(room) || (room.role === "facilitator" && room.view.checkIn !== null),
    staysInRow: "first",
    Part: dynamic(
      () =>
        import("#features/facilitation/check-in/CheckInStrip.tsx").then(
          (module) => module.CheckInStrip,
        ),
      { ssr: false },
    ),
  },
};
