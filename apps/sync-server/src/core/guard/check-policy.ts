import * as Y from "yjs";
import { CutCost } from "./cut-cost.ts";
import { OrderCheck } from "./check-order.ts";
import { homeOf, keyOf } from "./find-homes.ts";
import type { GuardLimits } from "./guard-limits.ts";
import type { HeldStructs } from "./held-structs.ts";
import { ItemOutline, type Home, type UpdateOutline } from "./outline.ts";
import { structKind } from "./read-content.ts";
import { refuse } from "./refusal.ts";

/**
 * Refuses what is well formed but would do harm in this document. Every home must have been found.
 *
 * Returns the items whose order shows only when they have been applied.
 */
export function checkPolicy(
  held: HeldStructs,
  { runs, deletes }: UpdateOutline,
  limits: GuardLimits,
): readonly ItemOutline[] {
  const order = new OrderCheck(held, limits.searchSteps);
  const unawareSets = new UnawareSets(limits.unawareSetsPerKey);
  const cuts = new CutCost(held, limits.structsMoved);
  for (const range of deletes) cuts.addDeletion(range);
  for (const { client, items } of runs) {
    const known = held.stateOf(client);
    const places = new PlacesBehind(limits.placesBehindOne);
    for (const item of items) {
      if (item.end <= known) continue;
      if (item.clock < known) checkOverlap(held, item, known);
      if (item.home === null || item.home === undefined) continue;
      if (item.kind === structKind.type) checkDepth(item.home, limits.typeDepth);
      if (item.homeKey !== null && item.originClock < 0) unawareSets.add(item.home, item.homeKey);
      cuts.addItem(item);
      places.add(item);
      order.check(item);
    }
  }
  return order.unproven;
}

/**
 * An item of which we hold the first part must go on where that part lies. Otherwise Yjs would link it
 * into two places, or throw, and a joiner would see another board.
 */
function checkOverlap(held: HeldStructs, item: ItemOutline, known: number): void {
  const before = held.at(item.client, known - 1);
  if (item.home === null) return;
  if (before === null || homeOf(before) !== item.home || keyOf(before) !== item.homeKey)
    refuse("OverlapUnlike");
  // What is new of it goes on behind what is known, whatever the item says.
  item.originClient = item.client;
  item.originClock = known - 1;
}

function checkDepth(home: Home, limit: number): void {
  let depth = 1;
  for (let outer: Home | null | undefined = home; outer; outer = outerOf(outer))
    if (++depth > limit) refuse("TypesTooDeep");
}

function outerOf(home: Home): Home | null | undefined {
  if (typeof home === "string") return null;
  if (home instanceof ItemOutline) return home.home;
  const parent = home._item?.parent;
  return parent instanceof Y.AbstractType ? parent : null;
}

/** Counts, key by key, the values that know of none before them: held ones and new ones. */
class UnawareSets {
  readonly #limit: number;
  readonly #countsByHome = new Map<Home, Map<string, number>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(home: Home, key: string): void {
    let counts = this.#countsByHome.get(home);
    if (!counts) this.#countsByHome.set(home, (counts = new Map()));
    const count = 1 + (counts.get(key) ?? heldUnawareSets(home, key, this.#limit));
    if (count > this.#limit) refuse("KeySetTooOften");
    counts.set(key, count);
  }
}

function heldUnawareSets(home: Home, key: string, limit: number): number {
  if (typeof home === "string" || home instanceof ItemOutline) return 0;
  let count = 0;
  for (let item = home._map.get(key) ?? null; item && count < limit; item = item.left)
    if (item.origin === null) count++;
  return count;
}

/** Counts, for one client, what it puts behind a thing though it had put something there already. */
class PlacesBehind {
  readonly #limit: number;
  readonly #lastByOrigin = new Map<string, ItemOutline>();
  readonly #countsByOrigin = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(item: ItemOutline): void {
    if (
      item.originClock < 0 ||
      (item.originClient === item.client && item.originClock === item.clock - 1)
    )
      return;
    const origin = `${item.originClient} ${item.originClock}`;
    const last = this.#lastByOrigin.get(origin);
    this.#lastByOrigin.set(origin, item);
    if (!last || (item.rightClient === last.client && item.rightClock === last.clock)) return;
    const count = 1 + (this.#countsByOrigin.get(origin) ?? 0);
    if (count > this.#limit) refuse("SearchTooLong");
    this.#countsByOrigin.set(origin, count);
  }
}
