import type { Editor } from "tldraw";
import {
  CardId,
  commit,
  duplicateCards,
  recordIn,
  removeCard,
  setEmotion,
  type Board,
  type JourneyDoc,
  type Refusal,
  type Result,
} from "@cojourney/journey-model";
import { copiedTies, tieToCopies } from "#canvas/attached/copy-attached.ts";
import type { CanvasSession } from "#canvas/canvas-session.ts";
import { isStructure } from "#canvas/gestures/keep-locks.ts";
import { mergeFromDocument } from "#canvas/project/merge-from-document.ts";
import type { GuardedGestures } from "#canvas/gestures/guard-derived.ts";
import { derivedShapeId, recordIdOf, type DerivedShape } from "#canvas/shapes/derived-shape.ts";
import type { StructureState } from "#canvas/structure/structure-state.ts";
import { thingOfShape } from "#canvas/structure/thing-of-shape.ts";
import { carryOutRemoval, planRemoval } from "#structure/removal.ts";
import { journeyOf, type Thing } from "#structure/thing.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What removing came to, for the sentence that tells the person. */
export interface Removal {
  readonly removed: number;
  /** Cards that went. */
  readonly cards: number;
  readonly refusals: readonly Refusal[];
}

/** Largest first: what stands in something that goes needs no answer of its own. */
const order: readonly Thing["type"][] = ["journey", "phase", "step", "lane", "persona"];

/** Carries out as commands what tldraw's tools did to pictures of the journey. */
export function carryOut(
  editor: Editor,
  { journey, live }: Pick<BoardConnection, "journey" | "live">,
  { asked: askedLater, locks }: Pick<CanvasSession, "locks"> & Pick<StructureState, "asked">,
  tell: {
    readonly onRemoval: (removal: Removal) => void;
    readonly onLocked: (reason: string) => void;
  },
): Omit<GuardedGestures, "isFixed"> {
  return {
    onRemove(all) {
      const { structure: locked } = locks.get();
      const shapes = locked === null ? all : all.filter((shape) => !isStructure(shape));
      if (locked !== null && shapes.length < all.length) tell.onLocked(locked);
      const cardsBefore = live.reading().board.cards.size;
      const { results, asked } = commit(journey, () => removePictures(journey, live, shapes));
      const refusals = results.flatMap((result) => (result.ok ? [] : [result.error]));
      const removal = {
        removed: results.length - refusals.length,
        cards: cardsBefore - live.reading().board.cards.size,
        refusals,
      };
      if (results.length > 0) tell.onRemoval(removal);
      if (asked.length > 0) askedLater.set(asked);
    },
    onCopy(copies) {
      if (editor.isIn("select.translating")) editor.cancel();
      const attached = copiedTies(editor, copies);
      mergeFromDocument(editor, () => editor.store.remove(copies.map(({ id }) => id)));
      const sources = copies.flatMap((copy) =>
        copy.type === "card" ? (CardId.safeParse(copy.meta["copyOf"]).data ?? []) : [],
      );
      const made = duplicateCards(journey, sources);
      if (!made.ok) return;
      tieToCopies(editor, attached, new Map(sources.map((id, i) => [id, made.value[i]])));
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          editor.select(...made.value.map((id) => derivedShapeId("card", id))),
        ),
      );
    },
  };
}

/**
 * Removes cards, curves, and parts of the structure that hold no cards once these are gone. Parts that
 * still hold some are left to be asked about.
 */
function removePictures(
  journey: JourneyDoc,
  live: BoardConnection["live"],
  shapes: readonly DerivedShape[],
): { readonly results: readonly Result<void, Refusal>[]; readonly asked: readonly Thing[] } {
  const { board } = live.reading();
  const cards = shapes.filter((shape) => shape.type === "card").map((shape) => recordIdOf(shape));
  const going = new Set(cards);
  const things = shapes
    .flatMap((shape) => (shape.type === "emotion-curve" ? [] : (thingOfShape(shape) ?? [])))
    .toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const asked = things.filter((thing) => {
    const { cards: held, isLastOne } = planRemoval(board, thing, going);
    return held > 0 && !isLastOne;
  });
  const results = shapes.flatMap((shape) => {
    if (shape.type === "card") return removeCard(journey, recordIdOf(shape));
    return shape.type === "emotion-curve" ? clearEmotions(journey, shape) : [];
  });
  for (const thing of things)
    // What stands in something that went before it is gone by now.
    if (!asked.includes(thing) && recordIn(journey[`${thing.type}s`], thing.id))
      results.push(carryOutRemoval(journey, thing, null));
  const outermost = asked.filter((thing) => !asked.some((other) => isIn(board, thing, other)));
  return { results, asked: outermost };
}

/** Whether a thing stands in another one, whose answer is its own. */
function isIn(board: Board, thing: Thing, other: Thing): boolean {
  if (thing.id === other.id) return false;
  if (other.type === "journey") return journeyOf(board, thing)?.journey.id === other.id;
  return thing.type === "step" && board.steps.get(thing.id)?.place.phaseId === other.id;
}

function clearEmotions(
  journey: JourneyDoc,
  shape: DerivedShape<"emotion-curve">,
): Result<void, Refusal> {
  const results = shape.props.points.map(({ stepId }) => setEmotion(journey, stepId, null));
  return results.find(({ ok }) => !ok) ?? { ok: true, value: undefined };
}
