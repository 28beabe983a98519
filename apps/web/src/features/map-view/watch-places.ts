import { useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { shapeKey } from "@cojourney/journey-model";
import { readPeers, type Peer } from "#sync/presence.ts";

/** Who else is in which card, on the canvas or in a map. */
export interface WatchedPlaces {
  subscribe(listener: () => void): () => void;
  peersIn(cardId: string): readonly Peer[];
  close(): void;
}

const nobody: readonly Peer[] = [];

/** Keeps per card who is in it; an answer keeps its identity until it changes. */
export function watchPlaces(awareness: Awareness): WatchedPlaces {
  let peersByShape: ReadonlyMap<string, readonly Peer[]> = new Map();
  const listeners = new Set<() => void>();

  function look(): void {
    const next = new Map<string, Peer[]>();
    for (const peer of readPeers(awareness)) {
      const { selected, editing, dragging } = peer.activity;
      const { typing } = peer;
      const shapes = [
        ...selected,
        ...dragging.map(({ id }) => id),
        ...(editing === null ? [] : [editing]),
        ...(typing?.root === "cards" ? [`shape:${shapeKey("card", typing.id)}`] : []),
      ];
      for (const shape of new Set(shapes)) {
        const there = next.get(shape);
        if (there) there.push(peer);
        else next.set(shape, [peer]);
      }
    }
    const kept = new Map<string, readonly Peer[]>(next);
    for (const [shape, peers] of next) {
      const before = peersByShape.get(shape);
      if (before && isSame(before, peers)) kept.set(shape, before);
    }
    peersByShape = kept;
    for (const listener of listeners) listener();
  }

  awareness.on("change", look);
  look();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    peersIn: (cardId) => peersByShape.get(`shape:${shapeKey("card", cardId)}`) ?? nobody,
    close() {
      awareness.off("change", look);
      listeners.clear();
    },
  };
}

export function usePeersIn(watched: WatchedPlaces, cardId: string): readonly Peer[] {
  const answer = () => watched.peersIn(cardId);
  return useSyncExternalStore(watched.subscribe, answer, answer);
}

function isMoving({ activity }: Peer): boolean {
  return activity.dragging.length > 0;
}

function isSame(a: readonly Peer[], b: readonly Peer[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (peer, i) =>
        peer.clientId === b[i]?.clientId &&
        peer.name === b[i].name &&
        peer.color === b[i].color &&
        peer.activity.editing === b[i].activity.editing &&
        isMoving(peer) === isMoving(b[i]) &&
        peer.typing?.id === b[i].typing?.id,
    )
  );
}
