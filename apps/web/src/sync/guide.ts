import type { Box, ShapeKind } from "@cojourney/journey-model";
import type { PlaceOnBoard } from "@cojourney/journey-model/workshop";

/** What somebody may want to look at. */
export type Sight =
  /** Something of the journey: brought into view and selected. */
  | { readonly type: "thing"; readonly shape: ShapeKind; readonly id: string }
  /** The same, without taking the focus or the selection: somebody else is looking there. */
  | { readonly type: "glance"; readonly shape: ShapeKind; readonly id: string }
  /** What a facilitator shows to everybody: brought into view as a whole, the focus stays where it is. */
  | { readonly type: "spot"; readonly place: PlaceOnBoard }
  /** A part of the canvas, in page coordinates; a view that is no canvas leaves it alone. */
  | { readonly type: "area"; readonly box: readonly [x: number, y: number, w: number, h: number] };

/** Where the things of a board stand on this screen, in CSS px of the window; as the view that is open says. */
export interface Whereabouts {
  /** Null for what is not drawn, as in a part of the map that a phone does not show. */
  boxOf(place: PlaceOnBoard): Box | null;
  /** What is at a point: the smallest that is there. Null where nothing of a journey is. */
  placeAt(x: number, y: number): PlaceOnBoard | null;
  /** The same point of the canvas, in page coordinates; null in a view that is no canvas. */
  pagePointAt(x: number, y: number): readonly [x: number, y: number] | null;
  /** Where a point of the canvas is on the screen; null in a view that is no canvas. */
  screenPointOf(page: readonly [x: number, y: number]): readonly [x: number, y: number] | null;
}

/** Leads the view that is open, whichever it is, to what the person asked to see. */
export interface Guide {
  /** Shows it now, or as soon as a view opens. */
  show(sight: Sight): void;
  /** A view says that it shows the way from now on; the answer ends that. */
  attach(view: (sight: Sight) => void): () => void;
  /** A view says that it knows where things stand; the answer ends that. */
  locateBy(view: Whereabouts): () => void;
  /** Null while no view is open. */
  whereabouts(): Whereabouts | null;
}

export function openGuide(): Guide {
  const views: ((sight: Sight) => void)[] = [];
  let waiting: Sight | null = null;
  let whereabouts: Whereabouts | null = null;
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
    locateBy(view) {
      whereabouts = view;
      return () => {
        if (whereabouts === view) whereabouts = null;
      };
    },
    whereabouts: () => whereabouts,
  };
}
