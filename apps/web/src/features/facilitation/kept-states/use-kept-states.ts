import type { KeptState } from "@cojourney/journey-model/protocol";
import { useCallback, useEffect, useState } from "react";
import { keptStates } from "#sync/kept-states.ts";

/** What is kept of a board, newest first; null while that is not known. */
export interface KeptStatesReading {
  readonly states: readonly KeptState[] | null;
  /** The server gave no list. */
  readonly isUnreachable: boolean;
  /** Something was asked of the server that answers the list; whether it was done. */
  readonly take: (asked: Promise<readonly KeptState[] | null>) => Promise<boolean>;
}

export function useKeptStates(boardId: string): KeptStatesReading {
  const [states, setStates] = useState<readonly KeptState[] | null>(null);
  const [isUnreachable, setUnreachable] = useState(false);
  const take = useCallback(async (asked: Promise<readonly KeptState[] | null>) => {
    const list = await asked;
    if (list) setStates(list);
    return list !== null;
  }, []);
  useEffect(() => {
    let isCurrent = true;
    void keptStates(boardId).then((list) => {
      if (!isCurrent) return;
      if (list) setStates(list);
      setUnreachable(list === null);
    });
    return () => {
      isCurrent = false;
    };
  }, [boardId]);
  return { states, isUnreachable, take };
}
