import { ListOrdered } from "lucide-react";
import dynamic from "next/dynamic";
import { placeInAgenda } from "#features/facilitation/agenda/place-in-agenda.ts";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** What the room does when: prepared and led by facilitators, followed by everybody. */
export const agenda: FacilitationTool = {
  icon: ListOrdered,
  panel: {
    isFor: () => true,
    load: async () => (await import("#features/facilitation/agenda/AgendaPanel.tsx")).AgendaPanel,
  },
  strip: {
    isShown({ view, role }) {
      const { current, isAhead } = placeInAgenda(view.agenda);
      return current !== null || (role === "facilitator" && isAhead);
    },
    staysInRow: "always",
    Part: dynamic(
      () =>
        import("#features/facilitation/agenda/AgendaStrip.tsx").then(
          (module) => module.AgendaStrip,
        ),
      { ssr: false },
    ),
  },
};
