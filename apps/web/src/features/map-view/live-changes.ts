import { boardChanges, type Board, type BoardChange } from "@cojourney/journey-model";

/** What somebody else did to one thing since it was last told. */
export interface LiveChange extends BoardChange {
  /** Yjs client id of who did it; null when the change does not tell. */
  readonly author: number | null;
}

/** What is different between two boards, one change per thing. */
export function changesBetween(
  before: Board,
  after: Board,
  author: number | null,
): readonly LiveChange[] {
  return boardChanges(before, after).map((change) => ({ ...change, author }));
}

/** Adds to what is not told yet; what came and went again is never told. */
export function gatherChanges(
  waiting: ReadonlyMap<string, LiveChange>,
  changes: readonly LiveChange[],
): ReadonlyMap<string, LiveChange> {
  const gathered = new Map(waiting);
  for (const change of changes) {
    const key = `${change.thing}:${change.id}`;
    const earlier = gathered.get(key);
    if (!earlier) gathered.set(key, change);
    else if (earlier.verb === "added" && change.verb === "removed") gathered.delete(key);
    else gathered.set(key, { ...change, ...mergedVerb(earlier, change) });
  }
  return gathered;
}

/** A card that was added and then written in was added; one that was moved and then written in, moved. */
function mergedVerb(earlier: LiveChange, later: LiveChange): Pick<LiveChange, "verb" | "author"> {
  if (later.verb === "removed" || later.verb === "parked")
    return { verb: later.verb, author: later.author };
  if (earlier.verb === "removed") return { verb: "changed", author: later.author };
  const verb =
    later.verb === "changed" ? earlier.verb : earlier.verb === "added" ? "added" : later.verb;
  return { verb, author: earlier.author === later.author ? earlier.author : null };
}
