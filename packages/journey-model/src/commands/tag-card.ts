import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { CardId, TagId } from "#entities/ids.ts";
import { tagKey } from "#entities/tag.ts";
import { ok, type Result } from "#result.ts";

/** Puts a tag on a card. People who each put one on the same card at once keep both. */
export function tagCard(
  journey: JourneyDoc,
  cardId: CardId,
  tagId: TagId,
): Result<void, RecordMissing> {
  const card = recordIn(journey.cards, cardId);
  if (!card) return missing("cards", cardId);
  if (!journey.meta.has(tagKey(tagId))) return missing("tags", tagId);
  if (card.get(tagKey(tagId)) !== true) commit(journey, () => card.set(tagKey(tagId), true));
  return ok(undefined);
}

/** Takes a tag off a card; the others stay. */
export function untagCard(
  journey: JourneyDoc,
  cardId: CardId,
  tagId: TagId,
): Result<void, RecordMissing> {
  const card = recordIn(journey.cards, cardId);
  if (!card) return missing("cards", cardId);
  if (card.has(tagKey(tagId))) commit(journey, () => card.delete(tagKey(tagId)));
  return ok(undefined);
}
