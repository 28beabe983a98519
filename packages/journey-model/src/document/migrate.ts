import type { JourneyDoc } from "#document/journey-doc.ts";
import { SCHEMA_VERSION, schemaOf } from "#document/read-meta.ts";
import { err, ok, type Result } from "#result.ts";

/** Changes a document from the version of its index to the next one; index 0 is never run (unseeded). */
type Migration = (journey: JourneyDoc) => void;

/** One entry per step 1 -> 2, 2 -> 3 ...; never edit one that has been released. */
const migrations: readonly Migration[] = [];

/** This program is older than the document: it must not write, and its person should reload. */
export interface SchemaTooNew {
  readonly type: "SchemaTooNew";
  readonly stored: number;
  readonly known: number;
}

/**
 * Brings a document up to the version that this program writes, in one transaction.
 *
 * Runs once, on the server: two clients that each migrated would do it twice.
 */
export function migrate(
  journey: JourneyDoc,
  steps: readonly Migration[] = migrations,
): Result<{ readonly from: number; readonly to: number }, SchemaTooNew> {
  const known = steps.length + 1;
  const stored = schemaOf(journey);
  if (stored > known) return err({ type: "SchemaTooNew", stored, known });
  if (stored === 0 || stored === known) return ok({ from: stored, to: stored });
  journey.doc.transact(() => {
    for (const step of steps.slice(stored - 1)) step(journey);
    journey.meta.set("schema", known);
  }, migrate);
  return ok({ from: stored, to: known });
}

/** Whether this program may write to the document at all. */
export function isReadable(journey: JourneyDoc): boolean {
  return schemaOf(journey) <= SCHEMA_VERSION;
}
