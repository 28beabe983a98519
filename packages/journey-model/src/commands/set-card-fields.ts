import type * as Y from "yjs";
import { z } from "zod";
import { cleanText, cleanValue } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { CardFields, CardKind } from "#entities/card.ts";
import { evidenceKey, evidenceOfKey } from "#entities/evidence.ts";
import type { CardId } from "#entities/ids.ts";
import { err, ok, type Result } from "#result.ts";

const Change = CardFields.partial().extend({ kind: CardKind.optional() });

/**
 * Sets fields of a card; each merges on its own, so concurrent edits to different fields both survive. Evidence is
 * set as a whole, but what somebody else links at the same moment stays.
 */
export function setCardFields(
  journey: JourneyDoc,
  id: CardId,
  fields: Partial<CardFields> & { readonly kind?: CardKind },
): Result<void, Refusal> {
  const card = recordIn(journey.cards, id);
  if (!card) return missing("cards", id);
  const stored = storedCardFields(fields);
  if (!stored.ok) return stored;
  commit(journey, () => {
    if (fields.evidenceIds) dropOtherEvidence(card, stored.value);
    for (const [key, value] of Object.entries(stored.value))
      if (value === null) card.delete(key);
      else card.set(key, value);
  });
  return ok(undefined);
}

/** The fields as they are stored, or why they cannot be; null means: take the field away. */
export function storedCardFields(
  fields: Partial<CardFields> & { readonly kind?: CardKind },
): Result<Readonly<Record<string, unknown>>, Refusal> {
  const { success, data, error } = Change.safeParse(fields);
  if (!success) return err({ type: "ValueInvalid", reason: z.prettifyError(error) });
  const { evidenceIds = [], ...plain } = data;
  const given = Object.entries(plain).filter(([, value]) => value !== undefined);
  return ok({
    ...Object.fromEntries(given.map(([key, value]) => [key, cleanValue(value)])),
    ...Object.fromEntries(evidenceIds.map((id) => [evidenceKey(cleanText(id)), true])),
  });
}

/** Must run inside a commit. */
function dropOtherEvidence(card: Y.Map<unknown>, stored: Readonly<Record<string, unknown>>): void {
  card.delete("evidenceIds");
  for (const key of card.keys())
    if (evidenceOfKey(key) !== null && !(key in stored)) card.delete(key);
}
