import { atom, type Atom, type Editor, type TLShapeId } from "tldraw";
import {
  addCard,
  cellAt,
  cellKey,
  commit,
  laneKindOf,
  writeText,
  type CardId,
  type CardKind,
  type JourneyLayout,
  type LaneId,
  type StepBox,
} from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { isDerived, recordIdOf } from "#canvas/shapes/derived-shape.ts";
import { readPasted, type PastedCards } from "#canvas/text/read-pasted.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What a paste would make, shown to the person before it is made. */
export interface PastePlan {
  readonly pasted: PastedCards;
  readonly place: PastePlace;
  /** The steps that the columns go to, as many as there are columns. */
  readonly steps: readonly StepBox[];
  /** The card that is being written in and what it would say with all of it as text; null when none is. */
  readonly asText: { readonly id: CardId; readonly text: string } | null;
}

/** Where pasted cards go: a cell, and the steps to the right of it. */
interface PastePlace {
  readonly laneId: LaneId;
  readonly kind: CardKind;
  /** In the first column the cards stand above this one; null: at the bottom. */
  readonly before: CardId | null;
  /** From the step of the cell on. */
  readonly steps: readonly StepBox[];
  /** Place of the first of them among the steps of the journey, from 1. */
  readonly firstNumber: number;
}

/** Why pasted text does not become cards. */
export type PasteRefusal =
  | { readonly type: "TooManyCards"; readonly count: number }
  | { readonly type: "TooWide"; readonly columns: number; readonly steps: number };

/** Turns pasted lines and spreadsheet cells into a plan; other pastes are left alone. */
export function planPastes(
  editor: Editor,
  onRefused: (refusal: PasteRefusal) => void,
): { readonly plan: Atom<PastePlan | null>; stop(): void } {
  const plan = atom<PastePlan | null>("what a paste would make", null);
  const { ownerDocument } = editor.getContainer();

  function onPaste(event: ClipboardEvent): void {
    const { clipboardData } = event;
    if (!clipboardData || !isOnCanvas(editor)) return;
    // Shapes that tldraw copied; they are its own to paste.
    if (clipboardData.getData("text/html").includes("data-tldraw")) return;
    const text = clipboardData.getData("text/plain");
    const read = readPasted(text);
    const place = read && pastePlace(editor);
    if (!read || !place) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!read.ok) return onRefused(read.error);
    const columns = read.value.columns.length;
    const steps = place.steps.slice(0, columns);
    if (steps.length < columns) return onRefused({ type: "TooWide", columns, steps: steps.length });
    plan.set({ pasted: read.value, place, steps, asText: asTextIn(editor, text) });
  }
  // Before tldraw hears it, which would make a text of it on the canvas.
  ownerDocument.addEventListener("paste", onPaste, { capture: true });
  return {
    plan,
    stop: () => ownerDocument.removeEventListener("paste", onPaste, { capture: true }),
  };
}

/** Makes the cards of a plan, as one step of undo; the ids in the order of the plan. */
export function carryOutPaste(
  { journey }: Pick<BoardConnection, "journey">,
  { pasted, place, steps }: PastePlan,
): readonly CardId[] {
  const { laneId, kind, before } = place;
  return commit(journey, () =>
    pasted.columns.flatMap((titles, column) =>
      titles.flatMap((title) => {
        const stepId = steps[column]?.step.id;
        if (!stepId) return [];
        const above = column === 0 ? before : null;
        const added = addCard(journey, { kind, stepId, laneId, before: above, title });
        return added.ok ? [added.value] : [];
      }),
    ),
  );
}

/** Puts all of the pasted text into the card that was being written in; false when it does not fit. */
export function pasteAsText(
  { journey }: Pick<BoardConnection, "journey">,
  { asText }: PastePlan,
): boolean {
  if (!asText) return false;
  return writeText(journey, { root: "cards", id: asText.id, field: "title" }, asText.text).ok;
}

function isOnCanvas(editor: Editor): boolean {
  const { activeElement, body } = editor.getContainer().ownerDocument;
  if (activeElement === body || activeElement === null) return true;
  const isField = activeElement.matches("input, textarea, [contenteditable='true']");
  const isCardText = activeElement.matches(".cj-map-card .cj-map-editor");
  return editor.getContainer().contains(activeElement) && (!isField || isCardText);
}

/** Under the card that is written in or selected; else in the cell that is pointed at. */
function pastePlace(editor: Editor): PastePlace | null {
  const shapeId = editor.getEditingShapeId() ?? editor.getOnlySelectedShapeId();
  if (shapeId) return placeUnder(editor, shapeId);
  if (editor.getSelectedShapeIds().length > 0) return null;
  const { projection } = canvasSession(editor);
  const cell = cellAt(projection.layout(), editor.inputs.getCurrentPagePoint());
  const kind = cell && laneKindOf(cell.lane.lane.kind).cardKind;
  if (!cell || !kind) return null;
  const laneId = cell.lane.lane.id;
  return { laneId, kind, before: null, ...stepsFrom(cell.journey, cell.step.step.id) };
}

function placeUnder(editor: Editor, shapeId: TLShapeId): PastePlace | null {
  const { projection } = canvasSession(editor);
  const shape = editor.getShape(shapeId);
  if (!shape || !isDerived(shape) || shape.type !== "card") return null;
  const id = recordIdOf(shape);
  for (const journey of projection.layout().journeys) {
    const box = journey.cards.find(({ card }) => card.id === id);
    if (!box || journey.outline.unplaced.includes(box.card)) continue;
    const { kind, place } = box.card;
    const cell = journey.outline.cards.get(cellKey(place.stepId, place.laneId)) ?? [];
    const next = cell[cell.findIndex((card) => card.id === id) + 1];
    const steps = stepsFrom(journey, place.stepId);
    return { laneId: place.laneId, kind, before: next?.id ?? null, ...steps };
  }
  return null;
}

function stepsFrom(
  { steps }: JourneyLayout,
  stepId: string,
): Pick<PastePlace, "steps" | "firstNumber"> {
  const first = steps.findIndex(({ step }) => step.id === stepId);
  return { steps: steps.slice(first), firstNumber: first + 1 };
}

function asTextIn(editor: Editor, text: string): PastePlan["asText"] {
  const shape = editor.getEditingShape();
  const field = editor.getContainer().ownerDocument.activeElement;
  if (!shape || !isDerived(shape) || shape.type !== "card") return null;
  if (!(field instanceof HTMLTextAreaElement)) return null;
  const { value, selectionStart, selectionEnd } = field;
  const pasted = text.replaceAll(/\r\n?/gu, "\n").replaceAll(/(?![\n\t])\p{Cc}/gu, "");
  const whole = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
  return { id: recordIdOf(shape), text: whole };
}
