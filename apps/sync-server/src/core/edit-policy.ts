import { lockGroupByRoot, type RootName } from "@cojourney/journey-model";
import type { EditRefusal, Lock, LockGroup, Role } from "@cojourney/journey-model/protocol";
import type { Sound } from "./guard/guard-update.ts";

/**
 * Why somebody may not make an edit that the guard found sound; null when they may.
 *
 * What only the server writes is closed to everybody, facilitators too: results of votes are not to be forged.
 * An update is taken or refused whole: what is in it may build on each other. Viewers may send what changes
 * nothing, as every client does when it is asked for what we lack.
 */
export function whyNotAllowed(edit: Sound, role: Role, locks: readonly Lock[]): EditRefusal | null {
  const touched = groupsOf(edit.touchedRoots());
  if (role === "viewer") {
    const isChange = edit.newsOf.length > 0 || touched.size > 0;
    return isChange ? { reason: "ViewerMayNotEdit", groups: [] } : null;
  }
  if (touched.has(null)) return { reason: "NotForPeople", groups: [] };
  if (role === "facilitator") return null;
  const groups = locks.map(({ group }) => group).filter((group) => touched.has(group));
  return groups.length > 0 ? { reason: "Locked", groups } : null;
}

/** Null stands for what only the server writes. */
const groupsOf = (roots: ReadonlySet<RootName>): ReadonlySet<LockGroup | null> =>
  new Set([...roots].map((root) => lockGroupByRoot[root]));
