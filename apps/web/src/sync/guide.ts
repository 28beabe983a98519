import type { ShapeKind } from "@cojourney/journey-model";

/** What somebody may want to look at. */
export type Sight =
  /** Something of the journey: brought into view and selected. */
  | { readonly type: "thing"; readonly shape: ShapeKind; readonly id: string }
  /** The same, without taking the focus or the selection: somebody else is looking there. */
  | { readonly type: "glance"; readonly shape: ShapeKind; readonly id: string }
  /** A part of the canvas, in page coordinates; a view that is no canvas leaves it alone. */
  | { readonly type: "area"; readonly box: readonly [x: number, y: number, w: number, h: number] };

/** Leads the view that is open, whichever it is, to what the person asked to see. */
export interface Guide {
  /** Shows it now, or as soon as a view opens. */
  show(sight: Sight): void;
  /** A view says that it shows the way from now on; the answer ends that. */
  attach(view: (sight: Sight) => void): () => void;
}

export function openGuide(): Guide {
  const views: ((sight: Sight) => void)[] = [];
  let waiting: Sight | null = null;
  return {
    show(sight) {
      if (views.length === 0) waiting = sight;
      for (const view of views) view(sight);
    },
    attach(view) {
      views.push(view);
      if (waiting) view(waiting);
      // The parts of one view come together; a later view has its own wishes.
      queueMicrotask(() => {
        waiting = null;
      });
      return () => {
        views.splice(views.indexOf(view), 1);
      };
    },
  };
}
