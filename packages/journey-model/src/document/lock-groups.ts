import type { LockGroup } from "#entities/lock-group.ts";
import type { RootName } from "./root-names.ts";

/** The lock that each root falls under: the root is the unit of permission. Null: only the server writes there. */
export const lockGroupByRoot = {
  meta: "structure",
  personas: "structure",
  journeys: "structure",
  phases: "structure",
  steps: "structure",
  lanes: "structure",
  cards: "content",
  emotions: "content",
  evidence: "content",
  opportunities: "content",
  roadmap: "content",
  comments: "content",
  canvas: "drawing",
  votes: null,
} as const satisfies Readonly<Record<RootName, LockGroup | null>>;
