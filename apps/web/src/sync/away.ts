import type * as Y from "yjs";
import {
  boardChanges,
  recordKey,
  recordsOf,
  type Board,
  type BoardChange,
  type ChangedThing,
  type LiveBoard,
  type RecordKey,
} from "@cojourney/journey-model";
import type { Awareness } from "y-protocols/awareness";
import { readPeers } from "#sync/presence.ts";

/** Something that others did while this screen was not connected. */
export interface AwayChange extends BoardChange {
  /** Yjs client id of who did it; null when several did, or the change does not tell. */
  readonly author: number | null;
  /** What it was called when this screen last saw it; empty for what is new or had no name. */
  readonly titleBefore: string;
}

/** What the others did since this screen last saw the board. */
export interface Away {
  /** Empty when nothing happened, or the person has seen it. The same array until it changes. */
  changes(): readonly AwayChange[];
  /** Name of an author, if they were on the board while this screen was. */
  nameOf(author: number): string | null;
  /** A connection begins whose first answers tell what was missed. */
  begin(): void;
  /** A transaction of the server is about to change the document. */
  beforeRemote(): void;
  afterRemote(transaction: Y.Transaction): void;
  /** All that was missed is here. */
  end(): void;
  dismiss(): void;
  subscribe(listener: () => void): () => void;
}

const rootOf = {
  card: "cards",
  emotion: "emotions",
  step: "steps",
  phase: "phases",
  lane: "lanes",
  journey: "journeys",
  persona: "personas",
} as const satisfies Record<ChangedThing, string>;

const nothing: readonly AwayChange[] = [];

type Titled = { readonly title: string } | { readonly name: string };

/** What a changed thing is called on a board, an emotion by its step; null when it is not there. */
export function titleOn(
  board: Board,
  { thing, id }: Pick<BoardChange, "thing" | "id">,
): string | null {
  const records: readonly ReadonlyMap<string, Titled>[] = {
    card: [board.cards, board.parked],
    emotion: [board.steps],
    step: [board.steps],
    phase: [board.phases],
    lane: [board.lanes],
    journey: [board.journeys],
    persona: [board.personas],
  }[thing];
  for (const byId of records) {
    const record = byId.get(id);
    if (record) return ("title" in record ? record.title : record.name).trim();
  }
  return null;
}

/**
 * Compares the board right before the server's answer with the board right after it: what this
 * person did without a connection is in both, so only what others did is left.
 */
export function watchAway(live: LiveBoard, awareness: Awareness, hasBoard: () => boolean): Away {
  let before: Board | null = null;
  let isCatchingUp = false;
  let writers = new Map<RecordKey, Set<number>>();
  let latest = nothing;
  const names = new Map<number, string>();
  const listeners = new Set<() => void>();

  function set(changes: readonly AwayChange[]): void {
    latest = changes;
    for (const listener of listeners) listener();
  }
  function authorOf({ thing, id }: BoardChange): number | null {
    const others = [...(writers.get(recordKey(rootOf[thing], id)) ?? [])].filter(
      (writer) => writer !== awareness.clientID,
    );
    return others.length === 1 ? (others[0] ?? null) : null;
  }
  function rememberNames(): void {
    for (const { clientId, name } of readPeers(awareness)) if (name) names.set(clientId, name);
  }
  awareness.on("change", rememberNames);

  return {
    changes: () => latest,
    nameOf: (author) => names.get(author) ?? null,
    begin() {
      isCatchingUp = true;
      before = null;
      writers = new Map();
    },
    beforeRemote() {
      // A board that this device never saw is all new: there is nothing to compare it with.
      if (isCatchingUp && !before && hasBoard()) before = live.reading().board;
      else if (!hasBoard()) isCatchingUp = false;
    },
    afterRemote(transaction) {
      if (!isCatchingUp) return;
      for (const [key, ids] of recordsOf(transaction))
        writers.set(key, new Set([...(writers.get(key) ?? []), ...ids]));
    },
    end() {
      const seen = before;
      const missed = seen
        ? boardChanges(seen, live.reading().board).map((change) => ({
            ...change,
            author: authorOf(change),
            titleBefore: titleOn(seen, change) ?? "",
          }))
        : nothing;
      isCatchingUp = false;
      before = null;
      if (missed.length === 0) return;
      const isNew = ({ thing, id }: BoardChange) =>
        !missed.some((change) => change.thing === thing && change.id === id);
      set([...latest.filter(isNew), ...missed]);
    },
    dismiss: () => set(nothing),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
