import * as Y from "yjs";
import { z } from "zod";
import { err, ok, type Result } from "#result.ts";

/** A record that was skipped. It stays in the document as it is: a newer version of us may know it. */
export interface RecordProblem {
  readonly type: "RecordMalformed";
  readonly root: string;
  readonly id: string;
  readonly reason: string;
}

/** Words that mean something else than a key to JavaScript objects. */
export const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads one record of the shared document.
 *
 * Peers run older and newer versions of us, so what they stored is input: checked, never cast.
 */
export function readRecord<T>(
  root: string,
  id: string,
  stored: unknown,
  schema: z.ZodType<T>,
): Result<T, RecordProblem> {
  if (forbiddenKeys.has(id)) return malformed(root, id, "The id is a reserved word.");
  if (!(stored instanceof Y.Map)) return malformed(root, id, "Not a map of fields.");
  const { success, data, error } = schema.safeParse({ ...toPlainFields(stored), id });
  return success ? ok(data) : malformed(root, id, z.prettifyError(error));
}

/** The fields of a record as plain values; reserved words are left out, shared text becomes a string. */
export function toPlainFields(record: Y.Map<unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  for (const [key, value] of record)
    if (!forbiddenKeys.has(key)) fields[key] = value instanceof Y.Text ? value.toString() : value;
  return fields;
}

/** A list of which the unreadable entries, and those beyond the first so many, are left out. */
export function readableOf<T>(entry: z.ZodType<T>, max: number) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((stored) =>
      stored
        .map((value) => entry.safeParse(value))
        .flatMap(({ success, data }) => (success ? [data] : []))
        .slice(0, max),
    );
}

/** Says that a record was skipped, and why. */
export function malformed(root: string, id: string, reason: string): Result<never, RecordProblem> {
  return err({ type: "RecordMalformed", root, id, reason });
}
