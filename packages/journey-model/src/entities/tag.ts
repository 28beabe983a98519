import { z } from "zod";
import { TagId } from "#entities/ids.ts";
import { PersonaColor } from "#entities/persona.ts";

/** A word of the board's own that cards can wear, so that they are found together again. */
export const Tag = z.object({
  id: TagId,
  name: z.string().max(80),
  color: PersonaColor.catch("teal"),
});
export type Tag = z.infer<typeof Tag>;

/** Longest name of a tag, in UTF-16 code units: it has to fit on a card. */
export const MAX_TAG_NAME = 40;
/** More tags than these are not read. */
export const MAX_TAGS = 200;
/** More tags than these on one card are not read. */
export const MAX_CARD_TAGS = 50;

/** Under which key the board keeps a tag, and a card that it wears it: one key each, so that they merge one by one. */
export function tagKey(id: TagId): string {
  return `tag:${id}`;
}

/** The tag that a key is about; null when it is about something else. */
export function tagOfKey(key: string): TagId | null {
  if (!key.startsWith("tag:")) return null;
  const { success, data } = TagId.safeParse(key.slice("tag:".length));
  return success ? data : null;
}
