import { z } from "zod";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readableOf, toPlainFields } from "#document/read-record.ts";
import { BoardMeta, Channel, MAX_CHANNELS } from "#entities/board-meta.ts";

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
  return Meta.parse(toPlainFields(journey.meta));
}

/** The schema version that the document says it has; 0 for a document that nobody seeded yet. */
export function schemaOf(journey: JourneyDoc): number {
  return z.int().min(0).catch(0).parse(journey.meta.get("schema"));
}
