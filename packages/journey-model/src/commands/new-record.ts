import * as Y from "yjs";
import { cutText } from "#commands/clean-text.ts";
import type { Records } from "#document/journey-doc.ts";

/**
 * Makes a record with its plain fields and all of its texts. Must run inside a commit.
 *
 * Plain values that are null or undefined are left out: absent and unset are the same.
 */
export function putRecord(
  records: Records,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>>,
): void {
  const record = new Y.Map<unknown>();
  for (const [key, value] of Object.entries(fields))
    if (value !== null && value !== undefined) record.set(key, value);
  for (const [key, text] of Object.entries(texts)) record.set(key, new Y.Text(text));
  records.set(id, record);
}

/** All texts of a record, the given ones filled in and the others empty. */
export function textsOf<F extends string>(
  fields: Readonly<Record<F, number>>,
  given: Readonly<Partial<Record<F, string | undefined>>>,
): Record<string, string> {
  const texts = new Map<string, string | undefined>(Object.entries(given));
  const limits: [string, number][] = Object.entries(fields);
  return Object.fromEntries(
    limits.map(([field, limit]) => [field, cutText(texts.get(field) ?? "", limit)]),
  );
}
