import { useEffect, useState } from "react";
import { shapeKey, type ShapeKind } from "@cojourney/journey-model";
import type { Awareness } from "y-protocols/awareness";
import { readPeers, type Peer } from "#sync/presence.ts";

/** Somebody who has the same thing selected, or is typing in it. */
export interface OtherHere extends Pick<Peer, "name" | "color"> {
  readonly id: string;
  /** The text of it that they type in, by the name of its field; null when they only look. */
  readonly field: string | null;
}

/** The others who have this shape selected or open, in the order in which they came to the board. */
export function useOthersHere(awareness: Awareness, shapeId: string): readonly OtherHere[] {
  const [others, setOthers] = useState<readonly OtherHere[]>([]);
  useEffect(() => {
    let before = "";
    function look(): void {
      const now = readPeers(awareness)
        .filter((peer) => isAt(peer, shapeId))
        .map((peer) => ({
          id: String(peer.clientId),
          name: peer.name,
          color: peer.color,
          field: shapeOfTyping(peer) === shapeId ? (peer.typing?.field ?? null) : null,
        }));
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

function isAt(peer: Peer, shapeId: string): boolean {
  const { selected, editing } = peer.activity;
  const isChosen = selected.length === 1 && selected[0] === shapeId;
  return editing === shapeId || isChosen || shapeOfTyping(peer) === shapeId;
}

function shapeOfTyping({ typing }: Peer): string | null {
  const kind = typing && kindByRoot[typing.root];
  return kind ? `shape:${shapeKey(kind, typing.id)}` : null;
}

const kindByRoot: Readonly<Record<string, ShapeKind>> = {
  cards: "card",
  journeys: "journey",
  personas: "persona",
};
