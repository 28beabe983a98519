import { actions } from "#lanes/actions.ts";
import { backstage } from "#lanes/backstage.ts";
import { channels } from "#lanes/channels.ts";
import { considerationSet } from "#lanes/consideration-set.ts";
import { content } from "#lanes/content.ts";
import { custom } from "#lanes/custom.ts";
import { devices } from "#lanes/devices.ts";
import { dropOff } from "#lanes/drop-off.ts";
import { emotion } from "#lanes/emotion.ts";
import { evidence } from "#lanes/evidence.ts";
import { expectations } from "#lanes/expectations.ts";
import { frontstage } from "#lanes/frontstage.ts";
import { gains } from "#lanes/gains.ts";
import type { CardKind } from "#entities/card.ts";
import type { LaneKind } from "#lanes/lane-kind.ts";
import { metrics } from "#lanes/metrics.ts";
import { opportunities } from "#lanes/opportunities.ts";
import { pains } from "#lanes/pains.ts";
import { solutions } from "#lanes/solutions.ts";
import { thoughts } from "#lanes/thoughts.ts";
import { touchpoints } from "#lanes/touchpoints.ts";

/** Every lane kind, in menu order. A new one is a file beside this and a line here. */
export const laneKinds = {
  actions,
  thoughts,
  expectations,
  touchpoints,
  emotion,
  pains,
  opportunities,
  gains,
  channels,
  devices,
  content,
  considerationSet,
  evidence,
  metrics,
  dropOff,
  frontstage,
  backstage,
  solutions,
  custom,
} as const satisfies Record<string, LaneKind>;
export type LaneKindId = keyof typeof laneKinds;
/** Their keys, in the same order. */
export const laneKindIds = Object.keys(laneKinds).filter(isLaneKindId);

/** The rows of a new journey, top to bottom; the header row with the steps comes above them by itself. */
export const defaultLanes: readonly LaneKindId[] = [
  "actions",
  "thoughts",
  "expectations",
  "touchpoints",
  "emotion",
  "pains",
  "opportunities",
];

/** The kind behind a stored key. One from a newer version than ours is shown as a custom lane. */
export function laneKindOf(kind: string): LaneKind {
  return isLaneKindId(kind) ? laneKinds[kind] : laneKinds.custom;
}

/** Whether a stored key names a kind that this version knows. */
export function isLaneKindId(kind: string): kind is LaneKindId {
  return Object.hasOwn(laneKinds, kind);
}

/**
 * What a card counts as where it stands: a card that is moved to the pain points is a pain point.
 * Lanes for anything leave it what it was made as. Derived, not stored, so that two people who move
 * one card at once can never leave it in one lane with the kind of another.
 */
export function cardKindIn(laneKind: LaneKind, madeAs: CardKind): CardKind {
  return laneKind.cardKind === null || laneKind.cardKind === "note" ? madeAs : laneKind.cardKind;
}
