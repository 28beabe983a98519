import type { Editor } from "tldraw";
import { cellAt, commit, outlineBoard, removeCard, type CardId } from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId, isDerived, recordIdOf } from "#canvas/shapes/derived-shape.ts";
import { isOnCanvas } from "#canvas/text/paste-cards.ts";
import { clipCards, pasteClip, readClip, type ClipPlace } from "#clipboard/clipped-cards.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/**
 * Copies, cuts and pastes cards as records, between cells, journeys and boards. A selection with
 * drawings in it is left to tldraw, which copies the drawings and has the cards duplicated.
 */
export function copyCards(editor: Editor, board: BoardConnection): () => void {
  const { journey, live, boardId } = board;
  const { ownerDocument } = editor.getContainer();

  function onCopy(event: ClipboardEvent): void {
    if (!event.clipboardData || editor.getEditingShapeId() || !isOnCanvas(editor)) return;
    const ids = selectedCards(editor);
    const content = live.reading().board;
    const clipping =
      ids && clipCards(content, boardId, outlineBoard(content), new Set<string>(ids));
    if (!ids || !clipping) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/html", clipping.html);
    event.clipboardData.setData("text/plain", clipping.text);
    if (event.type === "cut")
      commit(journey, () => {
        for (const id of ids) removeCard(journey, id);
      });
  }
  function onPaste(event: ClipboardEvent): void {
    if (editor.getEditingShapeId() || !isOnCanvas(editor)) return;
    const clip = readClip(event.clipboardData?.getData("text/html") ?? "");
    const place = clip && clipPlace(editor);
    if (!clip || !place) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const ids = pasteClip(journey, live.reading().board, boardId, clip, place);
    canvasSession(editor).projection.flush();
    editor.select(...ids.map((id) => derivedShapeId("card", id)));
  }
  const listeners = [
    ["copy", onCopy],
    ["cut", onCopy],
    ["paste", onPaste],
  ] as const;
  // Before tldraw hears it, which would copy the pictures.
  for (const [type, listener] of listeners)
    ownerDocument.addEventListener(type, listener, { capture: true });
  return () => {
    for (const [type, listener] of listeners)
      ownerDocument.removeEventListener(type, listener, { capture: true });
  };
}

/** The selected cards; null when there are none, or anything else is selected too. */
function selectedCards(editor: Editor): readonly CardId[] | null {
  const ids: CardId[] = [];
  for (const shape of editor.getSelectedShapes()) {
    if (!isDerived(shape) || shape.type !== "card") return null;
    ids.push(recordIdOf(shape));
  }
  return ids.length > 0 ? ids : null;
}

/** The cell that is pointed at, else the one of the card that is selected. */
function clipPlace(editor: Editor): ClipPlace | null {
  const { projection } = canvasSession(editor);
  const layout = projection.layout();
  const cell = cellAt(layout, editor.inputs.getCurrentPagePoint());
  if (cell)
    return {
      outline: cell.journey.outline,
      stepId: cell.step.step.id,
      laneId: cell.lane.lane.id,
      before: null,
    };
  const [id] = selectedCards(editor) ?? [];
  for (const { outline, cards } of layout.journeys) {
    const place = cards.find(({ card }) => card.id === id)?.card.place;
    if (place && !outline.unplaced.some((card) => card.id === id))
      return { outline, stepId: place.stepId, laneId: place.laneId, before: null };
  }
  return null;
}
