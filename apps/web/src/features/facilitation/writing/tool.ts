import { PencilLine } from "lucide-react";
import dynamic from "next/dynamic";
import { hasKeptDrafts } from "#features/facilitation/writing/kept-drafts.ts";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** Everybody writes cards for themselves first, and the facilitator reveals them. */
export const writing: FacilitationTool = {
  icon: PencilLine,
  panel: {
    isFor: ({ role }) => role !== "viewer",
    isWaiting: ({ view }) => view.writing !== null && !view.writing.isStopped,
    load: () =>
      import("#features/facilitation/writing/WritingPage.tsx").then((module) => module.WritingPage),
  },
  strip: {
    isShown: ({ view, role, board }) =>
      view.writing !== null || (role !== "viewer" && hasKeptDrafts(board.boardId)),
    staysInRow: "first",
    Part: dynamic(
      () =>
        import("#features/facilitation/writing/WritingStrip.tsx").then(
          (module) => module.WritingStrip,
        ),
      { ssr: false },
    ),
  },
};
