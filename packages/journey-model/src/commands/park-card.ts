import { commit } from "#commands/commit.ts";
import { dropTies } from "#commands/drop-records.ts";
import { holderIn } from "#commands/holder.ts";
import { moveCard } from "#commands/move-card.ts";
import { missing } from "#commands/missing.ts";
import { putRecord, textsOf } from "#commands/new-record.ts";
import { rankAfter } from "#commands/rank.ts";
import type { RecordMissing, Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { isParked } from "#document/parked.ts";
import { textFields } from "#document/text-fields.ts";
import { CardId, LaneId, StepId } from "#entities/ids.ts";
import { Rank } from "#entities/text.ts";
import { ok, type Result } from "#result.ts";

/**
 * Sets a card aside, behind those that are parked: good, but not for now. It keeps all that it says and the
 * place that it had; who types in it meanwhile loses nothing.
 */
export function parkCard(journey: JourneyDoc, id: CardId): Result<void, RecordMissing> {
  const card = recordIn(journey.cards, id);
  if (!card) return missing("cards", id);
  if (isParked(card)) return ok(undefined);
  commit(journey, () => {
    card.set("parked", lastInParkingLot(journey));
    dropTies(journey, "cards", [id]);
  });
  return ok(undefined);
}

/** Writes a card in the parking lot, for what comes up and belongs in no cell. */
export function addParkedCard(journey: JourneyDoc, title: string): CardId {
  const id = CardId.parse(journey.newId());
  commit(journey, () => {
    const fields = { kind: "note", parked: lastInParkingLot(journey) };
    putRecord(journey.cards, id, fields, textsOf(textFields.cards, { title }));
  });
  return id;
}

/**
 * Puts a parked card back, at the bottom of the cell that it was taken out of. Refused when it never had one,
 * or its step or lane is gone since: `moveCard` gives it another.
 */
export function unparkCard(journey: JourneyDoc, id: CardId): Result<void, Refusal> {
  const card = recordIn(journey.cards, id);
  if (!card) return missing("cards", id);
  if (!isParked(card)) return ok(undefined);
  const [step, lane] = [holderIn(card, "stepId"), holderIn(card, "laneId")];
  const [stepId, laneId] = [StepId.safeParse(step), LaneId.safeParse(lane)];
  if (!stepId.success) return missing("steps", step);
  if (!laneId.success) return missing("lanes", lane);
  return moveCard(journey, id, { stepId: stepId.data, laneId: laneId.data, before: null });
}

function lastInParkingLot({ cards }: JourneyDoc): string {
  const ranks = [...cards.keys()].flatMap((id) => {
    const { success, data } = Rank.safeParse(recordIn(cards, id)?.get("parked"));
    return success ? [data] : [];
  });
  return rankAfter(ranks.toSorted());
}
