import { useEffect, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import { readPeers, type Peer } from "#sync/presence.ts";

/** A list that is read need not move with every cursor. */
const REFRESH_MS = 500;

/** The others and what they do, told anew at most twice a second. */
export function usePeers(awareness: Awareness): readonly Peer[] {
  const [peers, setPeers] = useState(() => readPeers(awareness));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      setPeers(readPeers(awareness));
    };
    const schedule = () => {
      timer ??= setTimeout(look, REFRESH_MS);
    };
    awareness.on("change", schedule);
    return () => {
      awareness.off("change", schedule);
      clearTimeout(timer);
    };
  }, [awareness]);
  return peers;
}
