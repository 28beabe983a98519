import { Presentation } from "lucide-react";
import dynamic from "next/dynamic";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

const PresenterStrip = dynamic(
  async () => (await import("#features/facilitation/presenting/PresenterStrip.tsx")).PresenterStrip,
  { ssr: false },
);

/** Taking everybody along. */
export const presenting: FacilitationTool = {
  icon: Presentation,
  panel: {
    isFor: ({ role }) => role === "facilitator",
    load: async () =>
      (await import("#features/facilitation/presenting/PresentingPanel.tsx")).PresentingPanel,
  },
  strip: {
    isShown: ({ view, you }) => view.presenterId !== null && view.presenterId === you,
    Part: PresenterStrip,
  },
};
