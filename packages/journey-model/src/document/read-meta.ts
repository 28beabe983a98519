import { z } from "zod";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readableOf, toPlainFields } from "#document/read-record.ts";
import { BoardMeta, Channel, MAX_CHANNELS } from "#entities/board-meta.ts";
import { MAX_TAGS, Tag, tagOfKey } from "#entities/tag.ts";

/** The form of document that this version writes; `migrate` brings older ones up to it. */
export const SCHEMA_VERSION = 1;

/** A title longer than its limit or a missing language must not keep a board shut: each field falls back alone. */
const Meta = z.object({
  title: BoardMeta.shape.title.catch(""),
  framework: BoardMeta.shape.framework.catch("blank"),
  language: BoardMeta.shape.language.catch("en"),
  channels: readableOf(Channel, MAX_CHANNELS),
});

export function readMeta(journey: JourneyDoc): BoardMeta {
  const fields = toPlainFields(journey.meta);
  return { ...Meta.parse(fields), tags: readTags(fields) };
}

/** Every tag has a key of its own, so that people who each add one at once keep both. */
function readTags(fields: Readonly<Record<string, unknown>>): readonly Tag[] {
  const tags = Object.entries(fields).flatMap(([key, stored]) => {
    const id = tagOfKey(key);
    if (id === null || typeof stored !== "object" || stored === null) return [];
    const { success, data } = Tag.safeParse({ ...stored, id });
    return success ? [data] : [];
  });
  return tags.toSorted(byName).slice(0, MAX_TAGS);
}

/** By code unit, as every screen counts alike; ties (one name given by two people at once) by id. */
function byName(a: Tag, b: Tag): number {
  const [nameA, nameB] = [a.name.toLowerCase(), b.name.toLowerCase()];
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The schema version that the document says it has; 0 for a document that nobody seeded yet. */
export function schemaOf(journey: JourneyDoc): number {
  return z.int().min(0).catch(0).parse(journey.meta.get("schema"));
}
