import { layoutBoard } from "@cojourney/journey-model";
import { useCallback, useEffect, useState } from "react";
import { placeOfPeer } from "#features/presence/place-of-peer.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { readPeers, type BoardView, type Peer } from "#sync/presence.ts";

export interface Following {
  /** Whom this person follows now. */
  readonly leader: Peer | null;
  /** Who follows this person. */
  readonly followers: readonly Peer[];
  readonly follow: (clientId: number) => void;
  readonly stop: () => void;
  /** Whether this person stopped following by themselves, and has followed nobody since. */
  readonly isOnOwnWay: boolean;
  /** Goes once to where somebody is. */
  readonly goTo: (clientId: number) => void;
}

interface Way {
  readonly leaderId: number | null;
  readonly isOnOwnWay: boolean;
}

const ownBeginning: Way = { leaderId: null, isOnOwnWay: false };
const ownWay: Way = { leaderId: null, isOnOwnWay: true };

/** Keys that move one's own view; with one of them a person goes their own way. */
const movingKeys: ReadonlySet<string> = new Set([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "PageUp",
  "PageDown",
  "Home",
  "End",
]);

/** Follows somebody over the board, in whichever view either of the two is, until one moves oneself. */
export function useFollowing(board: BoardConnection, view: BoardView): Following {
  const { awareness } = board;
  const [{ leaderId, isOnOwnWay }, setWay] = useState<Way>(ownBeginning);
  const [leader, setLeader] = useState<Peer | null>(null);
  const [followers, setFollowers] = useState<readonly Peer[]>([]);

  useEffect(() => {
    awareness.setLocalStateField("following", leaderId);
    let shownBefore = "";
    function look(): void {
      const peers = readPeers(awareness);
      const now = peers.filter(({ following }) => following === awareness.clientID);
      setFollowers((before) => (isSamePeople(before, now) ? before : now));
      if (leaderId === null) {
        setLeader(null);
        return;
      }
      const peer = peers.find(({ clientId }) => clientId === leaderId);
      // Who left the board leads nowhere.
      if (!peer) setWay(ownBeginning);
      else {
        setLeader((before) => (before && isSamePeople([before], [peer]) ? before : peer));
        const { viewport, selected, editing, at, cursor } = peer.activity;
        const shown = JSON.stringify([view, viewport, selected, editing, at, viewport ?? cursor]);
        if (shown === shownBefore || isCircular(peers, peer, awareness.clientID)) return;
        shownBefore = shown;
        // What everybody is shown is followed instead of where its presenter points at in another view.
        const isCanvas = view === "canvas" && peer.activity.view === "canvas";
        if (isCanvas || !board.workshop.view().spotlight) lead(board, peer, view, "glance");
      }
    }
    look();
    awareness.on("change", look);
    return () => awareness.off("change", look);
  }, [board, awareness, leaderId, view]);

  useEffect(() => {
    if (leaderId === null) return;
    const stop = () => setWay(ownWay);
    function onMove(event: Event): void {
      if (event.target instanceof Element && event.target.closest(".board-stage")) stop();
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === "Escape") stop();
      else if (movingKeys.has(event.key)) onMove(event);
    }
    const options = { capture: true, passive: true };
    window.addEventListener("wheel", onMove, options);
    window.addEventListener("pointerdown", onMove, options);
    window.addEventListener("keydown", onKeyDown, options);
    return () => {
      window.removeEventListener("wheel", onMove, options);
      window.removeEventListener("pointerdown", onMove, options);
      window.removeEventListener("keydown", onKeyDown, options);
    };
  }, [leaderId]);

  const follow = useCallback(
    (clientId: number) => setWay({ leaderId: clientId, isOnOwnWay: false }),
    [],
  );
  const stop = useCallback(() => setWay(ownWay), []);

  return {
    leader,
    followers,
    follow,
    stop,
    isOnOwnWay,
    goTo(clientId) {
      const peer = readPeers(awareness).find((one) => one.clientId === clientId);
      if (peer) lead(board, peer, view, "thing");
    },
  };
}

/** Shows what somebody sees: the same part of the canvas where both are on it, else what they are at. */
function lead(
  { guide, live }: BoardConnection,
  peer: Peer,
  view: BoardView,
  type: "glance" | "thing",
): void {
  const { activity } = peer;
  if (view === "canvas" && activity.view === "canvas" && activity.viewport) {
    guide.show({ type: "area", box: activity.viewport });
    return;
  }
  const place = placeOfPeer(peer, layoutBoard(live.reading().board));
  if (place) guide.show({ type, ...place });
}

/** Whether following leads back to oneself: two who follow each other would drift for ever. */
function isCircular(peers: readonly Peer[], leader: Peer, ownId: number): boolean {
  const seen = new Set<number>();
  for (let at: Peer | undefined = leader; at && !seen.has(at.clientId);) {
    seen.add(at.clientId);
    const next: number | null = at.following;
    if (next === ownId) return true;
    at = peers.find(({ clientId }) => clientId === next);
  }
  return false;
}

function isSamePeople(a: readonly Peer[], b: readonly Peer[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ clientId, name, color }, i) =>
        clientId === b[i]?.clientId && name === b[i].name && color === b[i].color,
    )
  );
}
