/** One part of a Yjs text change: keep, add or take away. Lengths in UTF-16 code units. */
interface TextChange {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/** Where a caret belongs after somebody else changed the text around it. */
export function caretAfter(changes: readonly TextChange[], caret: number): number {
  let at = 0;
  let moved = caret;
  for (const { retain, insert, delete: removed } of changes) {
    if (retain !== undefined) at += retain;
    else if (typeof insert === "string") {
      if (at < moved) moved += insert.length;
      at += insert.length;
    } else if (removed !== undefined) {
      if (at < moved) moved -= Math.min(removed, moved - at);
    }
  }
  return moved;
}
