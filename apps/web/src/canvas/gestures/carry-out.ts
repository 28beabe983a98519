import type { Editor } from "tldraw";
import {
  addCard,
  commit,
  removeCard,
  removeJourney,
  removeLane,
  removePersona,
  removePhase,
  removeStep,
  setEmotion,
  CardId,
  type JourneyDoc,
  type LiveBoard,
  type Refusal,
  type Result,
} from "@cojourney/journey-model";
import { mergeFromDocument } from "#canvas/project/merge-from-document.ts";
import type { GuardedGestures } from "#canvas/gestures/guard-derived.ts";
import { derivedShapeId, recordIdOf, type DerivedShape } from "#canvas/shapes/derived-shape.ts";

/** What removing came to, for the sentence that tells the person. */
export interface Removal {
  readonly removed: number;
  /** Cards that went with what was removed. */
  readonly cards: number;
  readonly refusals: readonly Refusal[];
}

/** Carries out as commands what tldraw's tools did to pictures of the journey. */
export function carryOut(
  editor: Editor,
  journey: JourneyDoc,
  live: LiveBoard,
  onRemoval: (removal: Removal) => void,
): GuardedGestures {
  return {
    onRemove(shapes) {
      const cardsBefore = live.reading().board.cards.size;
      const results = commit(journey, () => shapes.map((shape) => removeRecord(journey, shape)));
      onRemoval({
        removed: results.filter(({ ok }) => ok).length,
        cards: cardsBefore - live.reading().board.cards.size,
        refusals: results.flatMap((result) => (result.ok ? [] : [result.error])),
      });
    },
    onCopy(copies) {
      if (editor.isIn("select.translating")) editor.cancel();
      mergeFromDocument(editor, () => editor.store.remove(copies.map(({ id }) => id)));
      const ids = commit(journey, () => copies.flatMap((copy) => copyCard(journey, live, copy)));
      requestAnimationFrame(() =>
        requestAnimationFrame(() => editor.select(...ids.map((id) => derivedShapeId("card", id)))),
      );
    },
  };
}

function removeRecord(journey: JourneyDoc, shape: DerivedShape): Result<void, Refusal> {
  switch (shape.type) {
    case "card":
      return removeCard(journey, recordIdOf(shape));
    case "phase":
      return removePhase(journey, recordIdOf(shape));
    case "step":
      return removeStep(journey, recordIdOf(shape));
    case "lane":
      return removeLane(journey, recordIdOf(shape));
    case "journey":
      return removeJourney(journey, recordIdOf(shape));
    case "persona":
      return removePersona(journey, recordIdOf(shape));
    case "emotion-curve":
      return clearEmotions(journey, shape);
  }
}

function clearEmotions(
  journey: JourneyDoc,
  shape: DerivedShape<"emotion-curve">,
): Result<void, Refusal> {
  const results = shape.props.points.map(({ stepId }) => setEmotion(journey, stepId, null));
  return results.find(({ ok }) => !ok) ?? { ok: true, value: undefined };
}

/** A copy of a card stands under the card it was made from; its fields come along, its authors do not. */
function copyCard(journey: JourneyDoc, live: LiveBoard, copy: DerivedShape): CardId[] {
  const { success, data: sourceId } = CardId.safeParse(copy.meta["copyOf"]);
  const source = success && live.reading().board.cards.get(sourceId);
  if (copy.type !== "card" || !source) return [];
  const { id: _id, kind, place, title, note, ...fields } = source;
  const added = addCard(journey, {
    kind,
    stepId: place.stepId,
    laneId: place.laneId,
    before: null,
    title,
    note,
    fields,
  });
  return added.ok ? [added.value] : [];
}
