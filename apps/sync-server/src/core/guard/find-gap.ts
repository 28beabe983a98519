import type { ClientRun, ItemOutline, UpdateOutline } from "./outline.ts";
import { refuse } from "./refusal.ts";

/**
 * What an update builds on that we do not hold. An honest sender has it and is asked for it: a tab that
 * has just reconnected may delete what it wrote offline before it had the chance to upload it.
 */
export type Gap = "EditsBefore" | "Neighbour" | "DeletedEdits";

/** How far each client has come, before an update and once it is in. */
export interface HeldStates {
  stateOf(client: number): number;
  stateAfter(client: number): number;
}

/** Null when everything is there: edits without a hole, all that they lie beside or in, all they delete. */
export function findGap(held: HeldStates, { runs, deletes }: UpdateOutline): Gap | null {
  // Items that build on themselves are refused even behind a gap, so all of them are looked at first.
  const lacksNeighbour = runs.some(({ items }) => items.some((item) => lacksOne(held, item)));
  if (runs.some((run) => hasHole(held, run))) return "EditsBefore";
  if (lacksNeighbour) return "Neighbour";
  if (deletes.some(({ client, end }) => end > held.stateAfter(client))) return "DeletedEdits";
  return null;
}

function hasHole(held: HeldStates, { client, start, skippedUpTo }: ClientRun): boolean {
  return Math.max(start, skippedUpTo) > held.stateOf(client);
}

function lacksOne(held: HeldStates, item: ItemOutline): boolean {
  return (
    lacks(held, item, item.originClient, item.originClock) ||
    lacks(held, item, item.rightClient, item.rightClock) ||
    lacks(held, item, item.parentClient, item.parentClock)
  );
}

function lacks(held: HeldStates, item: ItemOutline, client: number, clock: number): boolean {
  if (clock < 0) return false;
  if (client !== item.client) return clock >= held.stateAfter(client);
  return clock < item.clock ? false : refuse("BuildsOnItself");
}
