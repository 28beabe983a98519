import type { Board } from "@cojourney/journey-model";
import type { Drawing } from "#snapshot/snapshot.ts";

/** The board that an import goes into, as it is when the import is planned. */
export interface ImportTarget {
  readonly board: Board;
  readonly drawing: Drawing;
  /** Makes ids for what has none of its own here. */
  readonly newId: () => string;
}
