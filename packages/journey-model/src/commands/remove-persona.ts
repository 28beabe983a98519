import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { dropRecords } from "#commands/drop-records.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { PersonaId } from "#entities/ids.ts";
import { err, ok, type Result } from "#result.ts";

/** Removes a persona that no journey is about (any more). */
export function removePersona(journey: JourneyDoc, id: PersonaId): Result<void, Refusal> {
  if (!recordIn(journey.personas, id)) return missing("personas", id);
  const journeyIds = [...journey.journeys.keys()].filter(
    (journeyId) => recordIn(journey.journeys, journeyId)?.get("personaId") === id,
  );
  if (journeyIds.length > 0) return err({ type: "PersonaInUse", journeyIds });
  commit(journey, () => dropRecords(journey, "personas", [id]));
  return ok(undefined);
}
