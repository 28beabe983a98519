import { commit } from "#commands/commit.ts";
import { copyOf } from "#commands/copy-record.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { forbiddenKeys } from "#document/read-record.ts";
import { rootNames, type RootName } from "#document/root-names.ts";

/**
 * Roots that stay as they are: what a board says of itself, what is drawn, which is wiped out on purpose far
 * more often than by a slip, and votes, which only the server writes.
 */
const leftAlone: ReadonlySet<RootName> = new Set(["meta", "canvas", "votes"]);
const roots = rootNames.filter((root) => !leftAlone.has(root));

/**
 * Puts back what another state of this board has and this one has not, as one step of undo. Nothing that is on
 * the board changes: what somebody has moved or written since stays as it is. Returns how many cards came back.
 */
export function putBack(journey: JourneyDoc, kept: JourneyDoc): number {
  return commit(journey, () => {
    let cards = 0;
    for (const root of roots) {
      const records = journey.doc.getMap(root);
      for (const [id, value] of kept.doc.getMap(root)) {
        if (records.has(id) || forbiddenKeys.has(id)) continue;
        records.set(id, copyOf(value));
        if (root === "cards") cards += 1;
      }
    }
    return cards;
  });
}
