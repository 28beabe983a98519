import * as Y from "yjs";
import type { HeldStructs } from "./held-structs.ts";
import { ItemOutline } from "./outline.ts";
import { refuse } from "./refusal.ts";

/**
 * Checks that what an item lies behind comes before what it lies in front of.
 *
 * Yjs puts an item with its neighbours the wrong way round somewhere; where, depends on what else it knows
 * by then, and two people would see two orders for good while all clocks agree.
 */
export class OrderCheck {
  readonly #held: HeldStructs;
  #stepsLeft: number;
  /** Items of which a neighbour comes with the update itself: see `areInOrder`. */
  readonly unproven: ItemOutline[] = [];

  /** `steps` bounds how many items all walks together may pass; it bounds Yjs' own search as well. */
  constructor(held: HeldStructs, steps: number) {
    this.#held = held;
    this.#stepsLeft = steps;
  }

  check(item: ItemOutline): void {
    const left = item.originClock < 0 ? null : this.#held.at(item.originClient, item.originClock);
    const right = item.rightClock < 0 ? null : this.#held.at(item.rightClient, item.rightClock);
    if (left === null || right === null) {
      if (right && hasOrigin(right, item.rightClock)) refuse("NeighboursReversed");
      if (left instanceof Y.Item) this.#stepToEnd(left);
      return;
    }
    if (left === right) {
      if (item.rightClock <= item.originClock) refuse("NeighboursReversed");
      return;
    }
    if (!(left instanceof Y.Item && right instanceof Y.Item)) {
      this.unproven.push(item);
      return;
    }
    const steps = stepsBetween(left, right, this.#stepsLeft);
    if (steps === "TooFar") refuse("SearchTooLong");
    if (steps === null || isOriginBetween(this.#held, left, right)) refuse("NeighboursReversed");
    this.#stepsLeft -= steps;
  }

  /** It was the last thing that the author of an item saw; what follows was written at the same time. */
  #stepToEnd(left: Y.Item): void {
    for (let item = left.right; item; item = item.right)
      if (--this.#stepsLeft < 0) refuse("SearchTooLong");
  }
}

/** Whether its author saw something in front of it, so that nothing can have been put between it and the start. */
function hasOrigin(struct: Y.Item | ItemOutline, clock: number): boolean {
  if (struct instanceof ItemOutline) return struct.originClock >= 0 || clock > struct.clock;
  return struct.origin !== null || clock > struct.id.clock;
}

/** Whether the author of the right one saw something between the two, so that nobody saw them side by side. */
function isOriginBetween(
  held: HeldStructs,
  left: Y.Item,
  { origin, left: before }: Y.Item,
): boolean {
  if (origin === null) return false;
  const seen = held.at(origin.client, origin.clock);
  for (let item = before; item && item !== left; item = item.left) if (item === seen) return true;
  return false;
}

/** Whether applied items lie between what they should. Asked before anybody sees them. */
export function areInOrder(doc: Y.Doc, items: readonly ItemOutline[], steps: number): boolean {
  let stepsLeft = steps;
  for (const item of items) {
    const placed = itemAt(doc, item.client, item.end - 1);
    const left = itemAt(doc, item.originClient, item.originClock);
    const right = itemAt(doc, item.rightClient, item.rightClock);
    // What is garbage by now lies nowhere.
    if (!placed || !left || !right) continue;
    const before = stepsBetween(left, placed, stepsLeft);
    const after = stepsBetween(placed, right, stepsLeft);
    if (typeof before !== "number" || typeof after !== "number") return false;
    stepsLeft -= before + after;
  }
  return true;
}

function itemAt(doc: Y.Doc, client: number, clock: number): Y.Item | null {
  const struct: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, clock));
  return struct instanceof Y.Item ? struct : null;
}

/** How many items to the right it is; null when it is not there. */
function stepsBetween(left: Y.Item, right: Y.Item, limit: number): number | "TooFar" | null {
  // Applying merges what was typed on end.
  if (left === right) return 0;
  let steps = 0;
  for (let item = left.right; item; item = item.right) {
    if (++steps > limit) return "TooFar";
    if (item === right) return steps;
  }
  return null;
}
