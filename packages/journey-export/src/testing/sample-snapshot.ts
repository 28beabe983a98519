import { type Language, openJourneyDoc } from "@cojourney/journey-model";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import * as Y from "yjs";
import { type Snapshot, takeSnapshot } from "#snapshot/snapshot.ts";

/** The sample board, with the same ids in every run, as it stood on 31 January 2026 at noon. */
export function coffeeGrinderSnapshot(language: Language): Snapshot {
  let made = 0;
  const journey = openJourneyDoc(new Y.Doc(), { newId: () => `id-${++made}` });
  seedSampleBoard(journey, language);
  return takeSnapshot(journey, new Date("2026-01-31T12:00:00Z"));
}
