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

/** The list is fetched anew whenever `occasion` is another one: something was done before which the board is kept. */
export function useKeptStates(boardId: string, occasion: string): KeptStatesReading {
  const [states, setStates] = useState<readonly KeptState[] | null>(null);
  const [failedAt, setFailedAt] = useState<string | null>(null);
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
      setFailedAt(list ? null : occasion);
    });
    return () => {
      isCurrent = false;
    };
  }, [boardId, occasion]);
  return { states, isUnreachable: failedAt === occasion, take };
}
