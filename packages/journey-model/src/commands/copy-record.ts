import * as Y from "yjs";
import { recordIn, type Records } from "#document/journey-doc.ts";

/**
 * Stores a copy of a record under a new id, with `changes` over its fields (undefined: left out). The original
 * may be in another document. Must run inside a commit.
 *
 * Fields that this version does not know are copied too. Nothing is shared with the original: who
 * types in one changes nothing in the other.
 */
export function copyRecord(
  records: Records,
  fromId: string,
  toId: string,
  changes: Readonly<Record<string, unknown>>,
  source: Records = records,
): void {
  const original = recordIn(source, fromId);
  if (!original) return;
  const copy = new Y.Map<unknown>();
  for (const [key, value] of original) if (!(key in changes)) copy.set(key, copyOf(value));
  for (const [key, value] of Object.entries(changes)) if (value !== undefined) copy.set(key, value);
  records.set(toId, copy);
}

/** The same value for another place; a shared text without who wrote it. */
export function copyOf(value: unknown): unknown {
  if (value instanceof Y.Text) return new Y.Text(value.toString());
  return value instanceof Y.AbstractType ? value.clone() : value;
}
