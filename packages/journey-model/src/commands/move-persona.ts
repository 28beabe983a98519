import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import { freeRankBefore } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { PersonaId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Moves a persona before another one (null: behind all), in the order in which every list has them. */
export function movePersona(
  journey: JourneyDoc,
  id: PersonaId,
  before: PersonaId | null,
): Result<void, RecordMissing> {
  const persona = recordIn(journey.personas, id);
  if (!persona) return missing("personas", id);
  commit(journey, () => persona.set("rank", freeRankBefore(journey.personas, id, before)));
  return ok(undefined);
}
