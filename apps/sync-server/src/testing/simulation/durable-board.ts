import * as Y from "yjs";
import type { BoardFacts } from "#core/board-facts.ts";
import type { NextGeneration } from "#core/update-log.ts";

/** What a crash would leave of a board, and whether something is a part of it. */
export class DurableBoard {
  readonly rows: Uint8Array[] = [];
  /** As noted beside the log; null until somebody has built this generation of the board. */
  facts: BoardFacts | null = null;
  /** Client ids of what was replaced. */
  retiredClients: readonly number[] = [];
  #doc = new Y.Doc();

  store(update: Uint8Array): void {
    this.rows.push(update);
    Y.applyUpdate(this.#doc, update);
  }

  /** Another state of the board, in place of all that was. */
  replace({ update, retiredClients }: NextGeneration): void {
    this.#doc = new Y.Doc();
    this.rows.length = 0;
    this.retiredClients = retiredClients;
    this.facts = null;
    this.store(update);
  }

  /** Replaces rows by one that says the same. */
  compact(snapshot: Uint8Array): void {
    this.rows.splice(0, this.rows.length, snapshot);
  }

  /** What an update holds that a crash would take: a name for it, or null when there is nothing. */
  lacks(update: Uint8Array): string | null {
    const { structs, ds } = Y.decodeUpdate(update);
    for (const { id, length } of structs)
      if (id.clock + length > this.#stateOf(id.client)) return `edit ${id.client}/${id.clock}`;
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges)
        if (!this.#isDeleted(client, clock, len)) return `deletion ${client}/${clock}+${len}`;
    return null;
  }

  #stateOf(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  #isDeleted(client: number, clock: number, length: number): boolean {
    if (clock + length > this.#stateOf(client)) return false;
    for (let at = clock; at < clock + length;) {
      const struct: Y.Item | Y.GC = Y.getItem(this.#doc.store, Y.createID(client, at));
      if (!struct.deleted) return false;
      at = struct.id.clock + struct.length;
    }
    return true;
  }
}
