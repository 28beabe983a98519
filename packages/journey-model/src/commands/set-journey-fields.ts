import { z } from "zod";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { PersonaId, type JourneyId } from "#entities/ids.ts";
import type { Journey } from "#entities/journey.ts";
import { err, ok, type Result } from "#result.ts";

const Change = z.object({
  state: z.enum(["current", "future"]).optional(),
  personaId: PersonaId.optional(),
});

/**
 * Sets fields of a journey that are not running text; each field merges on its own, the later value wins.
 * A persona that is not on the board is refused.
 */
export function setJourneyFields(
  journey: JourneyDoc,
  id: JourneyId,
  fields: Partial<Pick<Journey, "state" | "personaId">>,
): Result<void, Refusal> {
  const record = recordIn(journey.journeys, id);
  if (!record) return missing("journeys", id);
  const { success, data, error } = Change.safeParse(fields);
  if (!success) return err({ type: "ValueInvalid", reason: z.prettifyError(error) });
  const { personaId } = data;
  if (personaId !== undefined && !recordIn(journey.personas, personaId))
    return missing("personas", personaId);
  commit(journey, () => {
    for (const [key, value] of Object.entries(data))
      if (value !== undefined) record.set(key, value);
  });
  return ok(undefined);
}
