import { useSyncExternalStore } from "react";
import type { CardId, DrawnWords, LiveDrawing } from "@cojourney/journey-model";

/** All that is written on the canvas beside the journey; renders again when some of it changes. */
export function useDrawnWords({ words, subscribe }: LiveDrawing): readonly DrawnWords[] {
  return useSyncExternalStore(subscribe, words, words);
}

/** What is attached to one card and says something; renders again when that changes. */
export function useWordsOn(
  { wordsOn, subscribe }: LiveDrawing,
  cardId: CardId,
): readonly DrawnWords[] {
  const read = () => wordsOn(cardId);
  return useSyncExternalStore(subscribe, read, read);
}
