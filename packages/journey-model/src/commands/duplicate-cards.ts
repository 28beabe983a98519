import { commit } from "#commands/commit.ts";
import { traceOf } from "#commands/copy-parts.ts";
import { copyRecord } from "#commands/copy-record.ts";
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
  return commit(journey, () => ok(there.map((id) => copyBehind(journey, id))));
}

function copyBehind(journey: JourneyDoc, id: CardId): CardId {
  const copyId = CardId.parse(journey.newId());
  const card = recordIn(journey.cards, id);
  if (!card) return copyId;
  const cell = { stepId: holderIn(card, "stepId"), laneId: holderIn(card, "laneId") };
  const rank = rankBehind(journey.cards, cell, copyId, id);
  copyRecord(journey.cards, id, copyId, { place: { ...cell, rank }, ...traceOf("none", id) });
  return copyId;
}
