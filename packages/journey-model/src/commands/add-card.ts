import { commit } from "#commands/commit.ts";
import { homeOf, inOneMap } from "#commands/home-journey.ts";
import { missing } from "#commands/missing.ts";
import { putRecord, textsOf } from "#commands/new-record.ts";
import { rankBefore } from "#commands/rank.ts";
import type { Refusal } from "#commands/refusal.ts";
import { storedCardFields } from "#commands/set-card-fields.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { textFields } from "#document/text-fields.ts";
import { CardId, type LaneId, type StepId } from "#entities/ids.ts";
import type { CardFields, CardKind } from "#entities/card.ts";
import { ok, type Result } from "#result.ts";

export interface CardInput {
  readonly kind: CardKind;
  readonly stepId: StepId;
  readonly laneId: LaneId;
  /** The card to stand above; null for the bottom of the cell. */
  readonly before: CardId | null;
  readonly title?: string;
  readonly note?: string;
  readonly fields?: Partial<CardFields>;
}

/** Adds a card to a cell. Two people who add to one cell at once get two cards, in one order everywhere. */
export function addCard(journey: JourneyDoc, input: CardInput): Result<CardId, Refusal> {
  const { kind, stepId, laneId, before, title, note, fields = {} } = input;
  if (!recordIn(journey.steps, stepId)) return missing("steps", stepId);
  if (!recordIn(journey.lanes, laneId)) return missing("lanes", laneId);
  const fits = inOneMap(homeOf(journey, "steps", stepId), homeOf(journey, "lanes", laneId));
  if (!fits.ok) return fits;
  const stored = storedCardFields(fields);
  if (!stored.ok) return stored;
  const id = CardId.parse(journey.newId());
  commit(journey, () => {
    const rank = rankBefore(journey.cards, { stepId, laneId }, id, before);
    const place = { stepId, laneId, rank };
    const texts = textsOf(textFields.cards, { title, note });
    putRecord(journey.cards, id, { kind, place, ...stored.value }, texts);
  });
  return ok(id);
}
