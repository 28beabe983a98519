import { isLaneKindId, type Language, laneKinds } from "@cojourney/journey-model";

/** What a lane kind is called; one that this version does not know keeps the key it is stored under. */
export function laneKindWord(kind: string, language: Language): string {
  return isLaneKindId(kind) ? laneKinds[kind].label[language] : kind;
}
