import { useCallback, useEffect, useRef } from "react";
import { presentingOn } from "#features/facilitation/presenting/presenting-state.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { laserAt } from "#sync/laser.ts";

/** Least time between two messages about where the pointer is. */
const SHARE_INTERVAL_MS = 60;
/** A pointer that has not moved for so long is not pointing any more. */
const FORGET_MS = 8_000;

/**
 * Shares this person's pointer while it is a laser; with Escape it is a pointer again. The answer says where it is
 * on this screen.
 */
export function useOwnLaser(
  board: BoardConnection,
  isOn: boolean,
): () => readonly [number, number] | null {
  const at = useRef<readonly [number, number] | null>(null);
  const { awareness, guide } = board;
  useEffect(() => {
    if (!isOn) return undefined;
    let sharing: ReturnType<typeof setTimeout> | undefined;
    let forgetting: ReturnType<typeof setTimeout> | undefined;
    function share(): void {
      sharing = undefined;
      const view = guide.whereabouts();
      const laser = at.current && view ? laserAt(...at.current, view) : null;
      awareness.setLocalStateField("laser", laser);
    }
    function point(next: readonly [number, number] | null): void {
      at.current = next;
      sharing ??= setTimeout(share, SHARE_INTERVAL_MS);
      clearTimeout(forgetting);
      if (next) forgetting = setTimeout(() => point(null), FORGET_MS);
    }
    function onMove({ target, clientX, clientY, pointerType }: PointerEvent): void {
      if (pointerType === "touch") return;
      const isOverBoard = target instanceof Element && target.closest(".board-stage") !== null;
      point(isOverBoard ? [clientX, clientY] : null);
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === "Escape") presentingOn(board).set({ isLaserOn: false });
    }
    window.addEventListener("pointermove", onMove, { capture: true, passive: true });
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      window.removeEventListener("pointermove", onMove, { capture: true });
      window.removeEventListener("keydown", onKeyDown, { capture: true });
      clearTimeout(sharing);
      clearTimeout(forgetting);
      at.current = null;
      awareness.setLocalStateField("laser", null);
    };
  }, [board, awareness, guide, isOn]);
  return useCallback(() => at.current, []);
}
