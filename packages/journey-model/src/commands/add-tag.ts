import { z } from "zod";
import { cleanText } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { readMeta } from "#document/read-meta.ts";
import { TagId } from "#entities/ids.ts";
import { PersonaColor } from "#entities/persona.ts";
import { MAX_TAG_NAME, MAX_TAGS, tagKey, type Tag } from "#entities/tag.ts";
import { err, ok, type Result } from "#result.ts";

const TagFields = z.object({
  name: z
    .string()
    .transform((name) => cleanText(name).trim())
    .pipe(z.string().min(1).max(MAX_TAG_NAME)),
  color: PersonaColor,
});
export type TagFields = Omit<Tag, "id">;

/**
 * Puts a tag on the board's list. Two people who each add one keep both, also under one name; a name
 * that is on the list already gives the tag that has it, capitals aside.
 */
export function addTag(journey: JourneyDoc, fields: TagFields): Result<TagId, Refusal> {
  const { success, data, error } = TagFields.safeParse(fields);
  if (!success) return err({ type: "ValueInvalid", reason: z.prettifyError(error) });
  const { tags } = readMeta(journey);
  const same = tags.find(({ name }) => name.toLowerCase() === data.name.toLowerCase());
  if (same) return ok(same.id);
  if (tags.length >= MAX_TAGS)
    return err({ type: "ValueInvalid", reason: `A board has at most ${MAX_TAGS} tags.` });
  const id = TagId.parse(journey.newId());
  commit(journey, () => journey.meta.set(tagKey(id), data));
  return ok(id);
}

/** Gives a tag another name or colour, on all cards that wear it. Of two changes at once one wins whole. */
export function changeTag(
  journey: JourneyDoc,
  id: TagId,
  fields: TagFields,
): Result<void, Refusal> {
  if (!journey.meta.has(tagKey(id))) return missing("tags", id);
  const { success, data, error } = TagFields.safeParse(fields);
  if (!success) return err({ type: "ValueInvalid", reason: z.prettifyError(error) });
  commit(journey, () => journey.meta.set(tagKey(id), data));
  return ok(undefined);
}

/** Takes a tag off the board's list and off its cards, as one step: they wear it again after undo. */
export function removeTag(journey: JourneyDoc, id: TagId): Result<void, Refusal> {
  if (!journey.meta.has(tagKey(id))) return missing("tags", id);
  commit(journey, () => {
    journey.meta.delete(tagKey(id));
    for (const cardId of journey.cards.keys()) {
      const card = recordIn(journey.cards, cardId);
      if (card?.has(tagKey(id))) card.delete(tagKey(id));
    }
  });
  return ok(undefined);
}
