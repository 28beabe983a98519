import { isReadable, migrate, openJourneyDoc, type JourneyDoc } from "@cojourney/journey-model";
import { readState } from "#sync/kept-states.ts";
import * as Y from "yjs";

/**
 * Opens a board as it was, in a document of its own that nobody else ever sees; null when it cannot be had, or
 * when a newer version of this page wrote it.
 */
export async function openKeptBoard(boardId: string, stateId: string): Promise<JourneyDoc | null> {
  const update = await readState(boardId, stateId);
  if (!update) return null;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const kept = openJourneyDoc(doc);
  // It may be from before an update of the server.
  migrate(kept);
  return isReadable(kept) ? kept : null;
}
