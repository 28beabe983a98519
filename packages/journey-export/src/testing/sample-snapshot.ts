import {
  copyAsFuture,
  type JourneyDoc,
  type Language,
  openJourneyDoc,
  outlineBoard,
  readBoard,
  removeCard,
  setEmotion,
} from "@cojourney/journey-model";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import * as Y from "yjs";
import { type Snapshot, takeSnapshot } from "#snapshot/snapshot.ts";

const noon = new Date("2026-01-31T12:00:00Z");

/** The sample board, with the same ids in every run, as it stood on 31 January 2026 at noon. */
export function coffeeGrinderSnapshot(language: Language): Snapshot {
  return takeSnapshot(openSample(language), noon);
}

/** The same with a future for its first journey, in which the first card is gone and the first step feels best. */
export function futureSnapshot(language: Language): Snapshot {
  const journey = openSample(language);
  const [current] = outlineBoard(readBoard(journey).board);
  const copied = current && copyAsFuture(journey, current.journey.id, [0, 9_000]);
  if (!copied?.ok) throw new Error("The sample has journeys that can be copied.");
  const future = outlineBoard(readBoard(journey).board).find(
    ({ journey: { id } }) => id === copied.value,
  );
  const [card] = future?.cards.values().next().value ?? [];
  const [step] = future?.steps ?? [];
  if (!card || !step) throw new Error("A copy has cards and steps.");
  removeCard(journey, card.id);
  setEmotion(journey, step.step.id, { score: 2, label: "" });
  return takeSnapshot(journey, noon);
}

function openSample(language: Language): JourneyDoc {
  let made = 0;
  const journey = openJourneyDoc(new Y.Doc(), { newId: () => `id-${++made}` });
  seedSampleBoard(journey, language);
  return journey;
}
