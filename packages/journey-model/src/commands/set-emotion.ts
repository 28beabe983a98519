import { z } from "zod";
import { cleanValue } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { Emotion } from "#entities/emotion.ts";
import type { StepId } from "#entities/ids.ts";
import { err, ok, type Result } from "#result.ts";

/** Says how a step feels; null takes it back. Score and label travel together: the later one wins whole. */
export function setEmotion(
  journey: JourneyDoc,
  stepId: StepId,
  emotion: Emotion | null,
): Result<void, Refusal> {
  if (!recordIn(journey.steps, stepId)) return missing("steps", stepId);
  if (emotion === null) {
    commit(journey, () => journey.emotions.delete(stepId));
    return ok(undefined);
  }
  const { success, data, error } = Emotion.safeParse(emotion);
  if (!success) return err({ type: "ValueInvalid", reason: z.prettifyError(error) });
  commit(journey, () => journey.emotions.set(stepId, cleanValue(data)));
  return ok(undefined);
}
