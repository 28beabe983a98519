import { atom, type Editor } from "tldraw";
import { addCard, cellAt, laneKindOf } from "@cojourney/journey-model";
import { openCanvasSession } from "#canvas/canvas-session.ts";
import { syncDrawing } from "#canvas/drawing/sync-drawing.ts";
import { refuseUploads } from "#canvas/gestures/refuse-uploads.ts";
import { carryOut, type Removal } from "#canvas/gestures/carry-out.ts";
import { dragDerived } from "#canvas/gestures/drag-derived.ts";
import { guardDerived } from "#canvas/gestures/guard-derived.ts";
import { shareActivity } from "#canvas/presence/share-activity.ts";
import { showPeers } from "#canvas/presence/show-peers.ts";
import type { PictureWords } from "#canvas/project/board-to-shapes.ts";
import { projectBoard, type Projection } from "#canvas/project/project-board.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import type { ToolTarget } from "#canvas/tools/tool-target.ts";
import { overrideUndo } from "#canvas/undo/override-undo.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What the canvas needs from the page around it. */
export interface CanvasOptions {
  readonly words: PictureWords;
  readonly onRemoval: (removal: Removal) => void;
  readonly onUploadRefused: () => void;
}

/** Room around the first map when a board opens, screen px. */
const FIRST_VIEW_INSET_PX = 64;

/** Ties a fresh tldraw editor to a board; the result unties it. */
export function connectCanvas(editor: Editor, board: BoardConnection, options: CanvasOptions): () => void {
  const { journey, live, undo, awareness } = board;
  const later: { projection?: Projection } = {};
  const projectionNow = (): Projection => {
    if (!later.projection) throw new Error("The board is not drawn yet.");
    return later.projection;
  };

  const drag = dragDerived(editor, journey, projectionNow, () => undefined);
  const peers = showPeers(editor, awareness, () => later.projection?.schedule());
  const projection = projectBoard(editor, live, {
    words: options.words,
    heldIds: drag.heldIds,
    remoteDrags: peers.drags,
  });
  later.projection = projection;
  const target = atom<ToolTarget | null>("what a click would do", null);
  openCanvasSession(editor, { board, projection, drag, target });

  const stops = [
    guardDerived(editor, carryOut(editor, journey, live, options.onRemoval)),
    overrideUndo(editor, undo),
    syncDrawing(editor, journey),
    shareActivity(editor, awareness, drag),
    refuseUploads(editor, options.onUploadRefused),
    addOnDoubleClick(editor, board, projection),
    projection.close,
    peers.stop,
    drag.stop,
  ];
  showFirstView(editor, projection);
  return () => {
    for (const stop of stops) stop();
  };
}

/** A double click in a free spot of a cell makes the card that belongs there. */
function addOnDoubleClick(
  editor: Editor,
  { journey }: BoardConnection,
  projection: Projection,
): () => void {
  function onEvent(info: { name: string; type: string; target?: string; phase?: string }): void {
    const isDoubleClick =
      info.type === "click" && info.name === "double_click" && info.phase === "up";
    if (!isDoubleClick || !editor.isIn("select.idle") || editor.getHoveredShapeId()) return;
    const cell = cellAt(projection.layout(), editor.inputs.getCurrentPagePoint());
    const kind = cell && laneKindOf(cell.lane.lane.kind).cardKind;
    if (!cell || !kind) return;
    const added = addCard(journey, {
      kind,
      stepId: cell.step.step.id,
      laneId: cell.lane.lane.id,
      before: null,
    });
    if (!added.ok) return;
    projection.flush();
    const shapeId = derivedShapeId("card", added.value);
    editor.select(shapeId);
    editor.setEditingShape(shapeId);
  }
  editor.on("event", onEvent);
  return () => editor.off("event", onEvent);
}

/** Opens on the first map: its whole width where the letters stay readable, else its beginning. */
function showFirstView(editor: Editor, projection: Projection): void {
  const [first] = projection.layout().journeys;
  if (!first) return;
  const { bounds } = first;
  const screen = editor.getViewportScreenBounds();
  const fitting = Math.min(
    (screen.w - 2 * FIRST_VIEW_INSET_PX) / bounds.w,
    (screen.h - 2 * FIRST_VIEW_INSET_PX) / bounds.h,
  );
  const zoom = Math.min(1, Math.max(fitting, 0.5));
  const left = Math.max(FIRST_VIEW_INSET_PX * 2, (screen.w - bounds.w * zoom) / 2);
  editor.setCamera({
    x: left / zoom - bounds.x,
    y: FIRST_VIEW_INSET_PX / zoom - bounds.y,
    z: zoom,
  });
}
