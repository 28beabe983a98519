import { useEffect } from "react";
import { placeOfAttention } from "#features/facilitation/presenting/place-of-attention.ts";
import { presentingOn } from "#features/facilitation/presenting/presenting-state.ts";
import { useRoom } from "#features/facilitation/room.tsx";

/** Alt+L: this person's pointer is a laser, or a pointer again. Alt+S, for facilitators: shows everybody what they are at. */
export function usePresentingKeys(): void {
  const { board, role, ask } = useRoom();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing)
        return;
      const isLaser = event.code === "KeyL";
      const isSpotlight = event.code === "KeyS" && role === "facilitator";
      if (!isLaser && !isSpotlight) return;
      event.preventDefault();
      event.stopPropagation();
      const presenting = presentingOn(board);
      if (isLaser) return presenting.set({ isLaserOn: !presenting.now().isLaserOn });
      const place = placeOfAttention(board.awareness);
      if (place) void ask({ type: "spotlight", place });
    }
    // Before the view hears it: on the canvas, letters take tools.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [board, role, ask]);
}
