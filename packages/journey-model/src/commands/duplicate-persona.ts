import { nextColor } from "#commands/add-persona.ts";
import { commit } from "#commands/commit.ts";
import { copyRecord } from "#commands/copy-record.ts";
import { missing } from "#commands/missing.ts";
import { rankAfter } from "#commands/rank.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { byRank } from "#entities/by-rank.ts";
import { PersonaId } from "#entities/ids.ts";
import { ok, type Result } from "#result.ts";

/** Copies a persona, to behind the others and in the next free colour, without journeys. */
export function duplicatePersona(
  journey: JourneyDoc,
  id: PersonaId,
): Result<PersonaId, RecordMissing> {
  if (!recordIn(journey.personas, id)) return missing("personas", id);
  const others = [...readBoard(journey).board.personas.values()].toSorted(byRank);
  const copyId = PersonaId.parse(journey.newId());
  const rank = rankAfter(others.map((persona) => persona.rank));
  commit(journey, () =>
    copyRecord(journey.personas, id, copyId, { rank, color: nextColor(others) }),
  );
  return ok(copyId);
}
