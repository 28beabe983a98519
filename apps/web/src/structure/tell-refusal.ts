import type { Refusal, Result } from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";
import type { StructureWords } from "#structure/words.ts";

/** Tells people in a sentence why nothing happened. */
export function tellRefusal(t: StructureWords, result: Result<unknown, Refusal>): void {
  if (!result.ok) showToast({ tone: "info", title: t(`refused.${messageOf(result.error)}`) });
}

function messageOf(refusal: Refusal) {
  switch (refusal.type) {
    case "LastOne":
      return refusal.root === "phases" ? "lastPhase" : "lastStep";
    case "PersonaInUse":
      return "personaInUse";
    case "RecordMissing":
      return "gone";
    case "FrameworkUnknown":
    case "TextTooLong":
    case "ValueInvalid":
      return "other";
  }
}
