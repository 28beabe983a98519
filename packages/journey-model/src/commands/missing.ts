import type { RecordMissing } from "#commands/refusal.ts";
import { err, type Result } from "#result.ts";

/** Someone removed the record while it was being worked on. */
export function missing(root: RecordMissing["root"], id: string): Result<never, RecordMissing> {
  return err({ type: "RecordMissing", root, id });
}
