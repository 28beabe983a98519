import { Split } from "lucide-react";
import dynamic from "next/dynamic";
import { groupOf } from "#features/facilitation/groups/divide.ts";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** The room in parts, each with a journey of its own for a while. */
export const groups: FacilitationTool = {
  icon: Split,
  panel: {
    isFor: ({ view, role }) => role === "facilitator" || view.groups.isSplit,
    // Somebody came late, and is in no group yet.
    isWaiting: ({ view, role, people }) =>
      role === "facilitator" &&
      view.groups.isSplit &&
      people.some(
        (person) => person.role === "participant" && !groupOf(view.groups.groups, person.id),
      ),
    load: async () => (await import("#features/facilitation/groups/GroupsPanel.tsx")).GroupsPanel,
  },
  strip: {
    isShown: ({ view }) => view.groups.isSplit,
    staysInRow: "first",
    Part: dynamic(
      () =>
        import("#features/facilitation/groups/GroupsStrip.tsx").then(
          (module) => module.GroupsStrip,
        ),
      { ssr: false },
    ),
  },
};
