import type * as Y from "yjs";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { RecordMissing, Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { CardFields } from "#entities/card.ts";
import { evidenceKey, evidenceOfKey, MAX_CARD_EVIDENCE } from "#entities/evidence.ts";
import type { CardId } from "#entities/ids.ts";
import { err, ok, type Result } from "#result.ts";

/**
 * Says that a card rests on another one: a quote, an observation, a figure. People who each link one to the same
 * card at once keep both. The link outlives the evidence: whoever puts that back has it again.
 */
export function linkEvidence(
  journey: JourneyDoc,
  cardId: CardId,
  evidenceId: CardId,
): Result<void, Refusal> {
  const card = recordIn(journey.cards, cardId);
  if (!card) return missing("cards", cardId);
  if (!recordIn(journey.cards, evidenceId)) return missing("cards", evidenceId);
  if (cardId === evidenceId)
    return err({ type: "ValueInvalid", reason: "A card is no evidence for itself." });
  const key = evidenceKey(evidenceId);
  if (card.get(key) === true) return ok(undefined);
  const linked = linkedTo(card);
  if (!linked.has(evidenceId) && linked.size >= MAX_CARD_EVIDENCE)
    return err({
      type: "ValueInvalid",
      reason: `A card rests on at most ${MAX_CARD_EVIDENCE} others.`,
    });
  commit(journey, () => card.set(key, true));
  return ok(undefined);
}

/** Takes evidence off a card; what else backs it stays, and so does the evidence itself. */
export function unlinkEvidence(
  journey: JourneyDoc,
  cardId: CardId,
  evidenceId: string,
): Result<void, RecordMissing> {
  const card = recordIn(journey.cards, cardId);
  if (!card) return missing("cards", cardId);
  const key = evidenceKey(evidenceId);
  const listed = listedOn(card);
  if (!card.has(key) && !listed.includes(evidenceId)) return ok(undefined);
  commit(journey, () => {
    card.delete(key);
    // A list from before evidence had keys of its own.
    if (listed.includes(evidenceId))
      card.set(
        "evidenceIds",
        listed.filter((id) => id !== evidenceId),
      );
  });
  return ok(undefined);
}

/** What a card rests on, also what is gone by now: it counts as long as the link is kept. */
function linkedTo(card: Y.Map<unknown>): ReadonlySet<string> {
  const keys = [...card.keys()].filter((key) => card.get(key) === true);
  return new Set([...listedOn(card), ...keys.flatMap((key) => evidenceOfKey(key) ?? [])]);
}

function listedOn(card: Y.Map<unknown>): readonly string[] {
  return CardFields.shape.evidenceIds.safeParse(card.get("evidenceIds")).data ?? [];
}
