import { usePeers } from "#features/presence/index.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** How many people's screens follow this one, of how many that are there. */
export function useFollowerCount(board: BoardConnection): {
  readonly count: number;
  readonly all: number;
} {
  const { awareness, roster } = board;
  const peers = usePeers(awareness);
  const { you } = roster.reading();
  const others = peers.filter(({ clientId }) => roster.personOf(clientId)?.id !== you);
  return {
    count: others.filter(({ following }) => following === awareness.clientID).length,
    all: others.length,
  };
}
