import { z } from "zod";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import type { PersonaId } from "#entities/ids.ts";
import { PersonaColor, type Persona } from "#entities/persona.ts";
import { err, ok, type Result } from "#result.ts";

const Change = z.object({
  color: PersonaColor.optional(),
  loyalty: z.enum(["none", "passive", "active"]).optional(),
});

/** Sets fields of a persona that are not running text; each field merges on its own, the later value wins. */
export function setPersonaFields(
  journey: JourneyDoc,
  id: PersonaId,
  fields: Partial<Pick<Persona, "color" | "loyalty">>,
): Result<void, Refusal> {
  const persona = recordIn(journey.personas, id);
  if (!persona) return missing("personas", id);
  const { success, data, error } = Change.safeParse(fields);
  if (!success) return err({ type: "ValueInvalid", reason: z.prettifyError(error) });
  commit(journey, () => {
    for (const [key, value] of Object.entries(data))
      if (value !== undefined) persona.set(key, value);
  });
  return ok(undefined);
}
