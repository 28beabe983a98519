import { useEffect } from "react";
import { useRoom } from "#features/facilitation/room.tsx";
import type { MyDrafts } from "#features/facilitation/writing/my-drafts.ts";

/** Says in words why the server did not take a draft. */
export function useTellDraftRefusal(drafts: MyDrafts): void {
  const { tell } = useRoom();
  useEffect(() => drafts.onRefused(tell), [drafts, tell]);
}
