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

/** What tldraw wants besides when React draws it whole, with its tools around the canvas. */
export function allowWholeTldraw(): void {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    ResizeObserver: class {
      observe() {}
      disconnect() {}
    },
    FontFace: class {
      async load() {}
    },
  });
  Object.assign(document, { fonts: new Set() });
  Object.assign(HTMLImageElement.prototype, { decode: async () => {} });
  const strokes = new Proxy({}, { get: () => () => {} });
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => strokes,
    toDataURL: () => "",
    toBlob() {},
  });
}
