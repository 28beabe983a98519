import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { PersonaId } from "#entities/ids.ts";
import type { Persona } from "#entities/persona.ts";
import { ok, type Result } from "#result.ts";

/** Sets fields of a persona that are not running text; each field merges on its own, the later value wins. */
export function setPersonaFields(
  journey: JourneyDoc,
  id: PersonaId,
  fields: Partial<Pick<Persona, "color" | "loyalty">>,
): Result<void, RecordMissing> {
  const persona = recordIn(journey.personas, id);
  if (!persona) return missing("personas", id);
  commit(journey, () => {
    for (const [key, value] of Object.entries(fields)) persona.set(key, value);
  });
  return ok(undefined);
}
