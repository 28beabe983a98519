import { z } from "zod";
import { Language } from "#entities/language.ts";
import { Tag } from "#entities/tag.ts";
import { Title } from "#entities/text.ts";

/** A medium that carries touchpoints. Boards keep their own list, in order of use. */
export const Channel = z.object({ id: z.string().min(1).max(64), name: z.string().max(120) });
export type Channel = z.infer<typeof Channel>;

/** More channels than these are not read. */
export const MAX_CHANNELS = 200;

/** What a board says about itself. */
export const BoardMeta = z.object({
  title: Title,
  framework: z.string().min(1).max(64),
  language: Language,
  channels: z.array(Channel).max(MAX_CHANNELS),
  /** What cards may wear, by name. */
  tags: z.array(Tag).readonly(),
});
export type BoardMeta = z.infer<typeof BoardMeta>;
