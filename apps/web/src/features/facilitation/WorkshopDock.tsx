"use client";
import dynamic from "next/dynamic";
import { useRoom } from "#features/facilitation/room.tsx";
import { SelectionProvider } from "#features/facilitation/selection.ts";

/** Its code comes when it is first opened. */
const WorkshopPanel = dynamic(
  () => import("#features/facilitation/WorkshopPanel.tsx").then((module) => module.WorkshopPanel),
  { ssr: false },
);

const ShownReactions = dynamic(
  () =>
    import("#features/facilitation/signals/ShownReactions.tsx").then(
      (module) => module.ShownReactions,
    ),
  { ssr: false },
);

/** What a workshop shows beside and over the board: the panel while it is open, and reactions as they come. */
export function WorkshopDock({ selection }: { readonly selection: readonly string[] }) {
  const { openTool } = useRoom();
  return (
    <SelectionProvider value={selection}>
      {openTool !== null && <WorkshopPanel />}
      <ShownReactions />
    </SelectionProvider>
  );
}
