/** How near to an edge scrolling begins, and how far it goes per frame at most; px. */
const EDGE_PX = 56;
const FASTEST_PX = 14;

/** Scrolls an element while the hand is near one of its edges; `onScrolled` after every step. */
export function scrollAtEdges(element: HTMLElement, onScrolled: () => void) {
  let frame = 0;
  return {
    /** `hand` says where it is, viewport px; null ends it. */
    start(hand: () => readonly [x: number, y: number] | null): void {
      function step(): void {
        const at = hand();
        if (!at) return;
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const by = { left: speed(at[0], left, right), top: speed(at[1], top, bottom) };
        if (by.left !== 0 || by.top !== 0) {
          element.scrollBy({ ...by, behavior: "instant" });
          onScrolled();
        }
        frame = requestAnimationFrame(step);
      }
      frame = requestAnimationFrame(step);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function speed(at: number, start: number, end: number): number {
  const near = Math.max(0, start + EDGE_PX - at) - Math.max(0, at - end + EDGE_PX);
  return -Math.round((Math.max(-EDGE_PX, Math.min(EDGE_PX, near)) / EDGE_PX) * FASTEST_PX);
}
