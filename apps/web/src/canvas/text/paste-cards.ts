import { atom, type Atom, type Editor, type TLShapeId } from "tldraw";
import {
  cellAt,
  cellKey,
  laneKindOf,
  NOTE_MAX_LENGTH,
  type JourneyLayout,
} from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId, isDerived, recordIdOf } from "#canvas/shapes/derived-shape.ts";
import {
  pasteOne,
  planPaste,
  textWith,
  type PastePlace,
  type PastePlan,
  type PasteRefusal,
} from "#clipboard/paste-plan.ts";
import { readPasted, readPastedTitle } from "#clipboard/read-pasted.ts";

/**
 * Turns pasted lines and spreadsheet cells into a plan, and a single line into a card at once where one can stand.
 * Other pastes are left to tldraw, but for a text so long that every screen would stand still over it.
 */
export function planPastes(
  editor: Editor,
  onRefused: (refusal: PasteRefusal) => void,
): { readonly plan: Atom<PastePlan | null>; stop(): void } {
  const plan = atom<PastePlan | null>("what a paste would make", null);
  const { ownerDocument } = editor.getContainer();

  function onPaste(event: ClipboardEvent): void {
    const { clipboardData } = event;
    const isForCards = isOnCanvas(editor);
    if (!clipboardData || editor.getIsReadonly() || !(isForCards || isInDrawing(editor))) return;
    // Shapes that tldraw copied; they are its own to paste.
    if (clipboardData.getData("text/html").includes("data-tldraw")) return;
    const text = clipboardData.getData("text/plain");
    const read = isForCards ? readPasted(text) : null;
    const title = isForCards && !read ? readPastedTitle(text) : "";
    // Within the text of a card a single line is for where the caret is.
    const isForPlace = read !== null || (title !== "" && editor.getEditingShapeId() === null);
    const place = isForPlace ? pastePlace(editor) : null;
    const isTooLong = text.length > NOTE_MAX_LENGTH && !isInCard(editor);
    if (!place && !isTooLong) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (place && !read) return makeCard(title, place);
    if (!read || !place)
      return onRefused({ type: "TextTooLong", length: text.length, limit: NOTE_MAX_LENGTH });
    if (!read.ok) return onRefused(read.error);
    const planned = planPaste(read.value, place, asTextIn(editor, text));
    if (planned.ok) plan.set(planned.value);
    else onRefused(planned.error);
  }
  function makeCard(title: string, place: PastePlace): void {
    const { board, projection } = canvasSession(editor);
    const made = pasteOne(board, title, place);
    if (!made.ok) return onRefused(made.error);
    projection.flush();
    if (made.value) editor.select(derivedShapeId("card", made.value));
  }
  // Before tldraw hears it, which would make a text of it on the canvas.
  ownerDocument.addEventListener("paste", onPaste, { capture: true });
  return {
    plan,
    stop: () => ownerDocument.removeEventListener("paste", onPaste, { capture: true }),
  };
}

/** Whether a key press is for the canvas or for the text of a card, and not for a field beside it. */
export function isOnCanvas(editor: Editor): boolean {
  const { activeElement, body } = editor.getContainer().ownerDocument;
  if (activeElement === body || activeElement === null) return true;
  const isField = activeElement.matches("input, textarea, [contenteditable='true']");
  return editor.getContainer().contains(activeElement) && (!isField || isInCard(editor));
}

/** Whether the text of a card is written in, which has a limit of its own. */
function isInCard(editor: Editor): boolean {
  const { activeElement } = editor.getContainer().ownerDocument;
  return activeElement?.matches(".cj-map-card .cj-map-editor") ?? false;
}

/** Whether a note or another drawn text is written in. */
function isInDrawing(editor: Editor): boolean {
  const { activeElement } = editor.getContainer().ownerDocument;
  return activeElement?.matches(".tl-rich-text [contenteditable='true']") ?? false;
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
  return { laneId, kind, before: null, ...roomFrom(cell.journey, cell.step.step.id, laneId) };
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
    const room = roomFrom(journey, place.stepId, place.laneId);
    return { laneId: place.laneId, kind, before: next?.id ?? null, ...room };
  }
  return null;
}

/** What is to the right of a cell and below it. */
function roomFrom(
  { outline: { steps, lanes } }: JourneyLayout,
  stepId: string,
  laneId: string,
): Pick<PastePlace, "steps" | "firstNumber" | "lanes"> {
  const first = steps.findIndex(({ step }) => step.id === stepId);
  return {
    steps: steps.slice(first),
    firstNumber: first + 1,
    lanes: lanes.slice(lanes.findIndex(({ id }) => id === laneId)),
  };
}

function asTextIn(editor: Editor, text: string): PastePlan["asText"] {
  const shape = editor.getEditingShape();
  const field = editor.getContainer().ownerDocument.activeElement;
  if (!shape || !isDerived(shape) || shape.type !== "card") return null;
  if (!(field instanceof HTMLTextAreaElement)) return null;
  return { id: recordIdOf(shape), text: textWith(field, text) };
}
