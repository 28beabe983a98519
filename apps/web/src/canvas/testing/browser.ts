const queue = new Map<number, FrameRequestCallback>();
let asked = 0;

/** What tldraw wants of a browser and jsdom does not have. None of it draws. */
Object.assign(globalThis, {
  matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  Path2D: class {
    roundRect() {}
  },
  requestAnimationFrame(callback: FrameRequestCallback): number {
    queue.set(++asked, callback);
    return asked;
  },
  cancelAnimationFrame: (frame: number) => void queue.delete(frame),
});

/** Lets the screen draw once: everything that waits for the next frame runs. */
export function runFrame(): void {
  const waiting = [...queue.values()];
  queue.clear();
  for (const callback of waiting) callback(performance.now());
}

/** A place in the page for an editor. */
export function openContainer(): HTMLElement {
  const container = document.createElement("div");
  document.body.append(container);
  return container;
}
