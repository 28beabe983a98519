import { atom, react, type Editor } from "tldraw";
import { addCard, cellAt, laneKindOf, type CardId } from "@cojourney/journey-model";
import { attachByHand } from "#canvas/attached/attach-by-hand.ts";
import { carryFolded } from "#canvas/attached/carry-folded.ts";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { syncDrawing } from "#canvas/drawing/sync-drawing.ts";
import { quietTouch } from "#canvas/gestures/quiet-touch.ts";
import { refuseUploads } from "#canvas/gestures/refuse-uploads.ts";
import { carryOut, type Removal } from "#canvas/gestures/carry-out.ts";
import { dragDerived } from "#canvas/gestures/drag-derived.ts";
import { noLocks } from "#canvas/gestures/canvas-locks.ts";
import { guardDerived } from "#canvas/gestures/guard-derived.ts";
import { isStructure, keepLocks } from "#canvas/gestures/keep-locks.ts";
import { arrowsAmongCards } from "#canvas/keyboard/arrows-among-cards.ts";
import { keyboardScope } from "#canvas/keyboard/keyboard-scope.ts";
import { typeAhead } from "#canvas/keyboard/type-ahead.ts";
import { followGuide } from "#canvas/presence/follow-guide.ts";
import { shareActivity } from "#canvas/presence/share-activity.ts";
import { shareLaser } from "#canvas/presence/share-laser.ts";
import { showPeers } from "#canvas/presence/show-peers.ts";
import type { PictureWords } from "#canvas/project/board-to-shapes.ts";
import { projectBoard, type Projection } from "#canvas/project/project-board.ts";
import { contextMenuGestures } from "#canvas/structure/context-menu-gestures.ts";
import { openStructureState } from "#canvas/structure/structure-state.ts";
import { reportSelection } from "#canvas/selection/report-selection.ts";
import { derivedShapeId } from "#canvas/shapes/derived-shape.ts";
import { copyCards } from "#canvas/text/copy-cards.ts";
import { watchFreshCards } from "#canvas/text/fresh-cards.ts";
import { planPastes } from "#canvas/text/paste-cards.ts";
import type { PasteRefusal } from "#clipboard/paste-plan.ts";
import { quietPastes } from "#canvas/text/quiet-pastes.ts";
import { startTyping } from "#canvas/text/typing.ts";
import type { ToolTarget } from "#canvas/tools/tool-target.ts";
import { overrideUndo } from "#canvas/undo/override-undo.ts";
import { fitFreeView } from "#canvas/view/fit-free-view.ts";
import { stayWithWriting } from "#canvas/view/stay-with-writing.ts";
import type { BoardFilter } from "#filter/board-filter.ts";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";
import { roomFocus } from "#structure/room-focus.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What the canvas needs from the page around it. */
export interface CanvasOptions {
  readonly words: PictureWords;
  readonly onRemoval: (removal: Removal) => void;
  /** Something was tried that a lock forbids; told why. */
  readonly onLocked: (reason: string) => void;
  readonly onUploadRefused: () => void;
  readonly onSelection: (shapeIds: readonly string[]) => void;
  readonly onPasteRefused: (refusal: PasteRefusal) => void;
  /** What this person wants to see; the rest is dimmed. */
  readonly filter: BoardFilter;
}

/** Room around the first map when a board opens, screen px; at the left the tools stand on wide screens. */
const FIRST_VIEW_INSET_PX = 40;
const TOOLBAR_PX = { wide: 190, narrow: 72, none: 16 };
/** Height that tldraw's drawing tools take at the bottom, screen px. */
const DRAWING_TOOLS_PX = 64;
/** Smallest zoom at which cards are still read with ease. */
const READABLE_ZOOM = 0.62;

/** Ties a fresh tldraw editor to a board; the result unties it. */
export function connectCanvas(
  editor: Editor,
  board: BoardConnection,
  options: CanvasOptions,
): () => void {
  const { journey, live, undo, awareness } = board;
  const later: { projection?: Projection } = {};
  const projectionNow = (): Projection => {
    if (!later.projection) throw new Error("The board is not drawn yet.");
    return later.projection;
  };

  const drag = dragDerived(editor, journey, projectionNow);
  const peers = showPeers(editor, awareness, (moved) => later.projection?.placeDragged(moved));
  const focus = roomFocus(board.workshop, board.roster);
  const projection = projectBoard(editor, live, {
    words: options.words,
    collapsed: collapsedJourneys(board.boardId),
    heldIds: drag.heldIds,
    remoteDrags: peers.drags,
    isDimmed: (cardId) => isLeftOut(editor, options.filter, cardId),
    focus,
  });
  later.projection = projection;
  const target = atom<ToolTarget | null>("what a click would do", null);
  const fresh = watchFreshCards(editor, board);
  const stopQuieting = quietPastes(editor);
  const stopCopying = copyCards(editor, board);
  const pastes = planPastes(editor, options.onPasteRefused);
  const paste = pastes.plan;
  const structure = openStructureState();
  const locks = atom("what is locked", noLocks);
  canvasSessionSignal(editor).set({
    board,
    projection,
    drag,
    target,
    fresh,
    paste,
    locks,
    structure,
  });
  const attaching = attachByHand(editor, locks);
  const folded = carryFolded(editor, board.drawing, projection);
  const drawing = syncDrawing(editor, journey, attaching.onRest, folded.carry);

  const stops = [
    keepLocks(editor, locks, options.onLocked),
    guardDerived(editor, {
      ...carryOut(editor, board, { asked: structure.asked, locks }, options),
      isFixed: (shape) => locks.get().structure !== null && isStructure(shape),
    }),
    contextMenuGestures(editor, (menu) => structure.menu.set(menu)),
    overrideUndo(editor, undo, drawing.flush),
    drawing.stop,
    attaching.stop,
    folded.stop,
    shareActivity(editor, awareness, drag),
    shareLaser(editor, awareness, board.guide),
    refuseUploads(editor, options.onUploadRefused),
    reportSelection(editor, options.onSelection),
    keyboardScope(editor),
    arrowsAmongCards(editor, projection),
    typeAhead(editor),
    quietTouch(editor),
    addOnDoubleClick(editor, board, projection),
    stopQuieting,
    stopCopying,
    pastes.stop,
    fresh.stop,
    options.filter.subscribe(projection.schedule),
    focus.subscribe(projection.schedule),
    // The card that is written in is never dimmed, and gets its words when it is left.
    react("draw the card that is written in, and the one that was", () => {
      editor.getEditingShapeId();
      projection.schedule();
    }),
    stayWithWriting(editor, projection),
    projection.close,
    peers.stop,
    drag.stop,
  ];
  fitFreeView(editor);
  showFirstView(editor, projection);
  stops.push(followGuide(editor, board.guide, projection));
  return () => {
    canvasSessionSignal(editor).set(null);
    for (const stop of stops) stop();
  };
}

function isLeftOut(editor: Editor, filter: BoardFilter, cardId: CardId): boolean {
  const { shown } = filter.now();
  if (!shown || shown.has(cardId)) return false;
  return editor.getEditingShapeId() !== derivedShapeId("card", cardId);
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
    if (!isDoubleClick || editor.getIsReadonly()) return;
    if (!editor.isIn("select.idle") || editor.getHoveredShapeId()) return;
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
    startTyping(editor, derivedShapeId("card", added.value), { isFresh: true });
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
  const left =
    screen.w > 1100 ? TOOLBAR_PX.wide : screen.w > 640 ? TOOLBAR_PX.narrow : TOOLBAR_PX.none;
  const top = screen.w > 640 ? FIRST_VIEW_INSET_PX : FIRST_VIEW_INSET_PX + TOOLBAR_PX.narrow;
  const fitting = Math.min(
    (screen.w - left - FIRST_VIEW_INSET_PX) / bounds.w,
    (screen.h - top - DRAWING_TOOLS_PX - FIRST_VIEW_INSET_PX) / bounds.h,
  );
  const zoom = Math.min(1, Math.max(fitting, READABLE_ZOOM));
  editor.setCamera({ x: left / zoom - bounds.x, y: top / zoom - bounds.y, z: zoom });
}
