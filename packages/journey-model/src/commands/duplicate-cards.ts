import { commit } from "#commands/commit.ts";
import { type Copies, copyCard, newIdsFor, traceOf } from "#commands/copy-parts.ts";
import { holderIn } from "#commands/holder.ts";
import { missing } from "#commands/missing.ts";
import { rankBehind } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { CardId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/**
 * Copies cards, each to right under its original, and answers the copies in the order of the given
 * ids. What somebody removed meanwhile is passed over; refused only when nothing is left to copy.
 */
export function duplicateCards(
  journey: JourneyDoc,
  ids: readonly CardId[],
): Result<readonly CardId[], RecordMissing> {
  const there = ids.filter((id) => recordIn(journey.cards, id));
  const [first = ""] = ids;
  if (there.length === 0) return missing("cards", first);
  return commit(journey, () => {
    const copies = newIdsFor(journey, there);
    return ok(there.map((id) => copyBehind(journey, id, copies)));
  });
}

function copyBehind(journey: JourneyDoc, id: CardId, copies: Copies): CardId {
  const copyId = CardId.parse(copies.get(id));
  const card = recordIn(journey.cards, id);
  if (!card) return copyId;
  const cell = { stepId: holderIn(card, "stepId"), laneId: holderIn(card, "laneId") };
  const rank = rankBehind(journey.cards, cell, copyId, id);
  copyCard(journey, id, copies, { place: { ...cell, rank }, ...traceOf("none", id) });
  return copyId;
}
