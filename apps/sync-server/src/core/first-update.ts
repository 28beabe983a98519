import { openJourneyDoc, seedBoard } from "@cojourney/journey-model";
import type { CreateBoard } from "@cojourney/journey-model/protocol";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import * as Y from "yjs";

/** What a new board starts as. Only the server seeds, so that two clients never seed one board twice. */
export type FirstUpdate =
  | { readonly type: "Seeded"; readonly doc: Y.Doc; readonly update: Uint8Array }
  | { readonly type: "FrameworkUnknown"; readonly framework: string };

/** Makes the first update of a board, through the model's own commands. */
export function firstUpdate(request: CreateBoard): FirstUpdate {
  const doc = new Y.Doc();
  const journey = openJourneyDoc(doc);
  if (request.from === "sample") {
    seedSampleBoard(journey, request.language);
  } else {
    const seeded = seedBoard(journey, request);
    if (!seeded.ok) return seeded.error;
  }
  return { type: "Seeded", doc, update: Y.encodeStateAsUpdate(doc) };
}
