import * as Y from "yjs";
import { guardStored } from "./guard/guard-update.ts";
import { forgetGap, hasGap, isSettled } from "./apply-checked.ts";
import type { BoardHistory } from "./update-log.ts";

export interface Replayed {
  readonly doc: Y.Doc;
  /** Stored updates that break the document and were left out. They stay in the log. */
  readonly skipped: number;
  /**
   * Whether edits were left out because what they build on is gone from the log.
   *
   * They stay in the log, and come back when a client that still has the missing part uploads it.
   */
  readonly incomplete: boolean;
}

/** Builds the document that a log holds. Never throws for what is in the log: a bad row costs that row. */
export function replay(history: Pick<BoardHistory, "snapshot" | "rows">): Replayed {
  const stored = [...(history.snapshot ? [history.snapshot] : []), ...history.rows];
  const bad = new Set(stored.filter((update) => guardStored(update) !== null));
  for (;;) {
    const sound = stored.filter((update) => !bad.has(update));
    const doc = new Y.Doc();
    const broken = sound.find((update) => !applies(doc, update));
    if (!broken) {
      const incomplete = hasGap(doc);
      forgetGap(doc);
      return { doc, skipped: bad.size, incomplete };
    }
    bad.add(broken);
  }
}

/** A gap in between is fine here: rows are in commit order, and a later one may fill it. */
function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
    return isSettled(doc);
  } catch {
    return false;
  }
}
