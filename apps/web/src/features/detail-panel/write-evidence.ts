import {
  addCard,
  addLane,
  commit,
  laneKindOf,
  linkEvidence,
  outlineBoard,
  type Board,
  type Card,
  type CardId,
  type JourneyDoc,
  type JourneyOutline,
  type LaneId,
  type Refusal,
  type Result,
} from "@cojourney/journey-model";

/** Where evidence that is written at a card would stand. */
export interface EvidencePlace {
  readonly outline: JourneyOutline;
  readonly stepId: Card["place"]["stepId"];
  /** Null: the journey has no row for evidence yet, and gets one. */
  readonly laneId: LaneId | null;
}

/** The step of the card, in its journey's row for evidence; null for a card that itself waits for a place. */
export function evidencePlaceFor(board: Board, { place }: Card): EvidencePlace | null {
  const outline = outlineBoard(board).find(
    ({ steps, lanes }) =>
      steps.some(({ step }) => step.id === place.stepId) &&
      lanes.some(({ id }) => id === place.laneId),
  );
  if (!outline) return null;
  const lane = outline.lanes.find(({ kind }) => laneKindOf(kind).isEvidence);
  return { outline, stepId: place.stepId, laneId: lane?.id ?? null };
}

/** Puts new evidence on the board, with a row for it where there was none, and links it to the cards; one step of undo. */
export function writeEvidence(
  journey: JourneyDoc,
  { outline, stepId, laneId }: EvidencePlace,
  cards: readonly Card[],
  title: string,
): Result<CardId, Refusal> {
  return commit(journey, () => {
    const journeyId = outline.journey.id;
    const lane =
      laneId === null
        ? addLane(journey, { journeyId, kind: "evidence", before: null })
        : { ok: true as const, value: laneId };
    if (!lane.ok) return lane;
    const place = { stepId, laneId: lane.value, before: null };
    const added = addCard(journey, { ...place, kind: "note", title });
    if (!added.ok) return added;
    const links = cards.map(({ id }) => linkEvidence(journey, id, added.value));
    // What was written is on the board all the same: words are not thrown away.
    return links.find((link) => !link.ok) ?? added;
  });
}
