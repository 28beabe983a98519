import { lockGroupByRoot, type RootName } from "@cojourney/journey-model";
import type { EditRefusal, Lock, Role } from "@cojourney/journey-model/protocol";
import type { Sound } from "./guard/guard-update.ts";

/**
 * Why somebody may not make an edit that the guard found sound; null when they may.
 *
 * An update is taken or refused whole: what is in it may build on each other. Viewers may send what changes
 * nothing, as every client does when it is asked for what we lack.
 */
export function whyNotAllowed(edit: Sound, role: Role, locks: readonly Lock[]): EditRefusal | null {
  if (role === "facilitator") return null;
  if (role === "viewer") {
    const isChange = edit.newsOf.length > 0 || edit.touchedRoots().size > 0;
    return isChange ? { reason: "ViewerMayNotEdit", groups: [] } : null;
  }
  if (locks.length === 0) return null;
  const touched = groupsOf(edit.touchedRoots());
  const groups = locks.map(({ group }) => group).filter((group) => touched.has(group));
  return groups.length > 0 ? { reason: "Locked", groups } : null;
}

const groupsOf = (roots: ReadonlySet<RootName>): ReadonlySet<string> =>
  new Set([...roots].map((root) => lockGroupByRoot[root]));
