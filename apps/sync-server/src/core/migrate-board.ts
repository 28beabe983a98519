import { migrate, openJourneyDoc, type JourneyDoc } from "@cojourney/journey-model";
import type * as Y from "yjs";
import { mergeUpdates } from "./apply-checked.ts";

/** Brings a document up to what this server writes; see `migrate` of the model. */
export type Migrate = (journey: JourneyDoc) => unknown;

/** Migrates a document that was just read; returns what has to be stored of that, null for nothing. */
export function migrateBoard(doc: Y.Doc, run: Migrate = migrate): Uint8Array | null {
  const changes: Uint8Array[] = [];
  const collect = (update: Uint8Array) => changes.push(update);
  doc.on("update", collect);
  run(openJourneyDoc(doc));
  doc.off("update", collect);
  return mergeUpdates(changes);
}
