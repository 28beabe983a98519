import * as Y from "yjs";
import type { ClientRun, ItemOutline, UpdateOutline } from "./outline.ts";

/** What stands at an id: something held, something that the update brings, or nothing that lasts. */
export type Struct = Y.Item | ItemOutline | null;

/** The document and an update that is about to be applied to it, seen as one. */
export class HeldStructs {
  readonly doc: Y.Doc;
  readonly #runsByClient: ReadonlyMap<number, ClientRun>;

  constructor(doc: Y.Doc, { runs }: UpdateOutline) {
    this.doc = doc;
    this.#runsByClient = new Map(runs.map((run) => [run.client, run]));
  }

  /** The clock after the last struct of a client that the document holds. */
  stateOf(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  /** The clock after the last struct of a client, once the update is in. */
  stateAfter(client: number): number {
    return Math.max(this.stateOf(client), this.#runsByClient.get(client)?.end ?? 0);
  }

  /** Null for garbage. The id must be below `stateAfter`. */
  at(client: number, clock: number): Struct {
    if (clock >= this.stateOf(client)) return this.#broughtAt(client, clock);
    const held: Y.Item | Y.GC = Y.getItem(this.doc.store, Y.createID(client, clock));
    return held instanceof Y.Item ? held : null;
  }

  #broughtAt(client: number, clock: number): ItemOutline | null {
    const items = this.#runsByClient.get(client)?.items ?? [];
    let low = 0;
    let high = items.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (!item) return null;
      if (clock < item.clock) high = middle - 1;
      else if (clock >= item.end) low = middle + 1;
      else return item;
    }
    return null;
  }
}
