import type { Editor } from "tldraw";
import {
  addCard,
  cellKey,
  type Card,
  type CardId,
  type JourneyOutline,
  type StepId,
} from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { endTyping, startTyping } from "#canvas/text/typing.ts";

/** Enter: on to a new card under this one. In a card without text it ends the writing. */
export function typeNextCard(editor: Editor, id: CardId): void {
  const place = leaveCard(editor, id);
  if (!place || place.card.title.trim() === "") return;
  const { stepId } = place.card.place;
  const cell = place.map.cards.get(cellKey(stepId, place.card.place.laneId)) ?? [];
  const at = cell.findIndex((other) => other.id === id);
  typeInNewCard(editor, place.card, stepId, cell[at + 1]?.id ?? null);
}

/** Tab: on to a new card in the next step of the lane; `by` -1 goes to the step before. */
export function typeInNextCell(editor: Editor, id: CardId, by: 1 | -1): void {
  const place = leaveCard(editor, id);
  if (!place) return;
  const at = place.map.steps.findIndex(({ step }) => step.id === place.card.place.stepId);
  const next = place.map.steps[at + by];
  if (next) typeInNewCard(editor, place.card, next.step.id, null);
}

/** Ends the writing and says where the card is; null when it lies in no cell. */
function leaveCard(
  editor: Editor,
  id: CardId,
): { readonly card: Card; readonly map: JourneyOutline } | null {
  const { projection, board } = canvasSession(editor);
  const card = board.live.reading().board.cards.get(id);
  projection.flush();
  const map = projection
    .layout()
    .journeys.map(({ outline }) => outline)
    .find(({ unplaced, cards }) =>
      card
        ? cards.has(cellKey(card.place.stepId, card.place.laneId)) && !unplaced.includes(card)
        : false,
    );
  endTyping(editor, derivedShapeId("card", id));
  return card && map ? { card, map } : null;
}

function typeInNewCard(
  editor: Editor,
  { kind, place: { laneId } }: Card,
  stepId: StepId,
  before: CardId | null,
): void {
  const { board } = canvasSession(editor);
  const added = addCard(board.journey, { kind, stepId, laneId, before });
  if (added.ok) startTyping(editor, derivedShapeId("card", added.value), { isFresh: true });
}
