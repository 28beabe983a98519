import { Vote } from "lucide-react";
import dynamic from "next/dynamic";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** Everybody gives votes to cards; nobody sees whose or how many before the round is closed. */
export const votes: FacilitationTool = {
  icon: Vote,
  panel: {
    isFor: () => true,
    isWaiting: ({ view, role }) =>
      view.round !== null && role !== "viewer" && !view.myBallot?.isDone,
    load: () =>
      import("#features/facilitation/votes/VotesPage.tsx").then((module) => module.VotesPage),
  },
  strip: {
    isShown: ({ view }) => view.round !== null,
    staysInRow: "first",
    Part: dynamic(
      () =>
        import("#features/facilitation/votes/VotesStrip.tsx").then((module) => module.VotesStrip),
      { ssr: false },
    ),
  },
};
