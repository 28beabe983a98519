import { outlineBoard } from "@cojourney/journey-model";
import type { PlaceOnBoard } from "@cojourney/journey-model/workshop";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { presentingOn } from "#features/facilitation/presenting/presenting-state.ts";
import {
  indexOnWalk,
  moveOn,
  walkOf,
  type WalkMove,
} from "#features/facilitation/presenting/walk.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { useCalmReading } from "#sync/use-board-reading.ts";

export interface Walk {
  /** Which place this is, from 1; 0 before the first. */
  readonly index: number;
  readonly count: number;
  readonly go: (move: WalkMove) => void;
  readonly begin: () => void;
  readonly end: () => void;
}

/** Takes everybody through journeys, phases and steps. */
export function useWalk(): Walk {
  const { board, view, ask } = useRoom();
  const { board: content } = useCalmReading(board.live);
  const walk = useMemo(() => walkOf(outlineBoard(content)), [content]);
  const { spotlight } = view;
  /** Where this screen has asked to go; the server says the same a moment later. */
  const at = useRef<PlaceOnBoard | null>(spotlight);
  const asked = useRef(0);
  useEffect(() => {
    // While answers are on their way, what was asked last counts: who presses quickly goes on from there.
    if (asked.current === 0) at.current = spotlight;
  }, [spotlight]);

  const show = useCallback(
    (place: PlaceOnBoard | null) => {
      at.current = place;
      asked.current += 1;
      void ask({ type: "spotlight", place }).finally(() => {
        asked.current -= 1;
      });
    },
    [ask],
  );
  const go = useCallback(
    (move: WalkMove) => {
      const to = moveOn(walk, at.current, move);
      if (JSON.stringify(to) !== JSON.stringify(at.current)) show(to);
    },
    [walk, show],
  );
  const end = useCallback(() => {
    presentingOn(board).set({ isWalking: false });
    show(null);
  }, [board, show]);

  return {
    index: indexOnWalk(walk, spotlight) + 1,
    count: walk.length,
    go,
    begin() {
      presentingOn(board).set({ isWalking: true });
      if (indexOnWalk(walk, spotlight) === -1) show(walk[0] ?? null);
    },
    end,
  };
}
