import { useEffect } from "react";
import type { Following } from "#features/presence/index.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { readPeers } from "#sync/presence.ts";

/** Who presents to this person; null when nobody does, they themselves, or somebody who is away. */
export interface Presenter {
  readonly id: string;
  /** Whether this person sees what they see. */
  readonly isFollowed: boolean;
  /** Goes back to where they are; does nothing while none of their screens is there. */
  readonly back: () => void;
}

/**
 * Takes this person along with whoever presents, until they look around by themselves. A presenter who reloads
 * the page is found again.
 */
export function usePresenter(following: Following): Presenter | null {
  const { board, view, you, people } = useRoom();
  const { awareness, roster } = board;
  const presenterId = view.presenterId === you ? null : view.presenterId;
  const { leader, isOnOwnWay, follow, stop } = following;
  const leaderId = leader?.clientId ?? null;
  const isFollowed =
    presenterId !== null && leaderId !== null && roster.personOf(leaderId)?.id === presenterId;

  useEffect(() => {
    if (presenterId === null) return undefined;
    const tab = () => tabOf(presenterId);
    const first = tab();
    if (first !== null) follow(first);
    // When it is over, everybody stays where they are.
    return () => stopFollowing(presenterId);

    function stopFollowing(id: string): void {
      const led = awareness.getLocalState()?.["following"];
      if (typeof led === "number" && roster.personOf(led)?.id === id) stop();
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only who presents begins and ends it
  }, [presenterId]);

  useEffect(() => {
    if (presenterId === null || leaderId !== null || isOnOwnWay) return undefined;
    function look(): void {
      const tab = presenterId === null ? null : tabOf(presenterId);
      if (tab !== null) follow(tab);
    }
    look();
    awareness.on("change", look);
    return () => awareness.off("change", look);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- tabOf reads what is there when it is asked
  }, [presenterId, leaderId, isOnOwnWay, awareness, follow]);

  /** The tab that they present from; any other when they have just reloaded it. */
  function tabOf(personId: string): number | null {
    const tabs = readPeers(awareness).filter(
      ({ clientId }) => roster.personOf(clientId)?.id === personId,
    );
    return (tabs.find(({ presents }) => presents) ?? tabs.at(-1))?.clientId ?? null;
  }

  const isAway = people.every(({ id }) => id !== presenterId);
  return presenterId === null || isAway
    ? null
    : {
        id: presenterId,
        isFollowed,
        back() {
          const tab = tabOf(presenterId);
          if (tab !== null) follow(tab);
        },
      };
}
