import { useEffect, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import { readPeers, type Peer } from "#sync/presence.ts";

/** Somebody who has the same thing selected, or is typing in it. */
export interface OtherHere extends Pick<Peer, "name" | "color"> {
  readonly id: string;
}

/** The others who have this shape selected or open, in the order in which they came to the board. */
export function useOthersHere(awareness: Awareness, shapeId: string): readonly OtherHere[] {
  const [others, setOthers] = useState<readonly OtherHere[]>([]);
  useEffect(() => {
    let before = "";
    function look(): void {
      const now = readPeers(awareness)
        .filter(({ activity }) => isAt(activity, shapeId))
        .map(({ clientId, name, color }) => ({ id: String(clientId), name, color }));
      const text = JSON.stringify(now);
      if (text === before) return;
      before = text;
      setOthers(now);
    }
    look();
    awareness.on("change", look);
    return () => awareness.off("change", look);
  }, [awareness, shapeId]);
  return others;
}

function isAt({ selected, editing }: Peer["activity"], shapeId: string): boolean {
  return editing === shapeId || (selected.length === 1 && selected[0] === shapeId);
}
