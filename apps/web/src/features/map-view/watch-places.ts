import { useCallback, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { shapeKey } from "@cojourney/journey-model";
import { readPeers, type Peer } from "#sync/presence.ts";

/** Who else is in which card, on the canvas or in a map. */
export interface WatchedPlaces {
  /** Calls back when others come into one card or leave it: of thousands of cards few have somebody in them. */
  subscribe(cardId: string, listener: () => void): () => void;
  peersIn(cardId: string): readonly Peer[];
  close(): void;
}

const nobody: readonly Peer[] = [];

/** Keeps per card who is in it; an answer keeps its identity until it changes. */
export function watchPlaces(awareness: Awareness): WatchedPlaces {
  let peersByShape: ReadonlyMap<string, readonly Peer[]> = new Map();
  const listenersByShape = new Map<string, Set<() => void>>();

  function look(): void {
    const next = new Map<string, Peer[]>();
    for (const peer of readPeers(awareness)) {
      const { selected, editing, dragging } = peer.activity;
      const { typing } = peer;
      const shapes = [
        ...selected,
        ...dragging.map(({ id }) => id),
        ...(editing === null ? [] : [editing]),
        ...(typing?.root === "cards" ? [shapeOf(typing.id)] : []),
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
    const last = peersByShape;
    peersByShape = kept;
    for (const shape of new Set([...last.keys(), ...kept.keys()]))
      if (last.get(shape) !== kept.get(shape))
        for (const listener of listenersByShape.get(shape) ?? []) listener();
  }

  awareness.on("change", look);
  look();
  return {
    subscribe(cardId, listener) {
      const shape = shapeOf(cardId);
      const there = listenersByShape.get(shape) ?? new Set();
      listenersByShape.set(shape, there.add(listener));
      return () => {
        there.delete(listener);
        if (there.size === 0 && listenersByShape.get(shape) === there)
          listenersByShape.delete(shape);
      };
    },
    peersIn: (cardId) => peersByShape.get(shapeOf(cardId)) ?? nobody,
    close() {
      awareness.off("change", look);
      listenersByShape.clear();
    },
  };
}

export function usePeersIn(watched: WatchedPlaces, cardId: string): readonly Peer[] {
  const subscribe = useCallback(
    (listener: () => void) => watched.subscribe(cardId, listener),
    [watched, cardId],
  );
  const answer = () => watched.peersIn(cardId);
  return useSyncExternalStore(subscribe, answer, answer);
}

function shapeOf(cardId: string): string {
  return `shape:${shapeKey("card", cardId)}`;
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
