import { isEqual, type Editor, type TLShape, type TLShapeId } from "tldraw";
import {
  collapseJourney,
  layoutBoard,
  type Board,
  type BoardLayout,
  type Box,
  type CardId,
  type JourneyId,
  type Lane,
  type LiveBoard,
} from "@cojourney/journey-model";
import { boardToShapes, type PictureWords } from "#canvas/project/board-to-shapes.ts";
import { isDerived, recordIdOf, type DerivedShape } from "#canvas/shapes/derived-shape.ts";
import { mergeFromDocument } from "#canvas/project/merge-from-document.ts";
import type { CollapsedJourneys } from "#structure/collapsed-journeys.ts";
import type { OpenRoomFocus, RoomFocus } from "#structure/room-focus.ts";

/** Keeps the pictures of the journey on the canvas equal to the document. */
export interface Projection {
  /** Where everything stands now. */
  layout(): BoardLayout;
  /** A picture where the document has it, also while somebody holds it elsewhere. */
  atHome(id: TLShapeId): DerivedShape | undefined;
  /** Where a card lies, also in a journey that this person folded up; undefined for one that is on no map. */
  boxOf(cardId: CardId): Box | undefined;
  /** Draws what changed at the next frame; also puts back what a gesture moved and nothing kept. */
  schedule(): void;
  /** Draws now, for those who need the shape at once. */
  flush(): void;
  /** Puts pictures that others drag where their hands are now, or back home: the document has not changed. */
  placeDragged(ids: Iterable<TLShapeId>): void;
  /** Calls back after each new layout. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

export interface ProjectionOptions {
  readonly words: PictureWords;
  /** The journeys that this person folded up. */
  readonly collapsed: Pick<CollapsedJourneys, "now" | "subscribe">;
  /** Shapes under this person's hand: their place is left alone until they are let go. */
  readonly heldIds: () => ReadonlySet<TLShapeId>;
  /** Where others are dragging cards right now. */
  readonly remoteDrags: () => ReadonlyMap<TLShapeId, readonly [number, number]>;
  /** Cards that this person's filter leaves out; none when nothing is asked. */
  readonly isDimmed?: (cardId: CardId) => boolean;
  /** What the room works on now: the rest steps back. */
  readonly focus?: Pick<OpenRoomFocus, "now">;
}

/** Starts drawing a board. All changes to the store go in as remote ones: they are nobody's edit. */
export function projectBoard(
  editor: Editor,
  live: LiveBoard,
  options: ProjectionOptions,
): Projection {
  const listeners = new Set<() => void>();
  let drawn = live.reading().board;
  let laidOut = layoutBoard(drawn);
  let layout = folded(laidOut, options.collapsed.now());
  let atHome: ReadonlyMap<TLShapeId, DerivedShape> = new Map();
  let frame = 0;

  function draw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const { board } = live.reading();
    if (board !== drawn) {
      drawn = board;
      laidOut = layoutBoard(board, laidOut);
    }
    layout = folded(laidOut, options.collapsed.now());
    const pictures = boardToShapes(board, layout, editor.getCurrentPageId(), options.words);
    const wanted = dimmed(inFocus(pictures, board, options.focus?.now()), options.isDimmed);
    atHome = new Map(wanted.map((shape) => [shape.id, shape]));
    putDifferences(editor, atHome, options.heldIds(), options.remoteDrags());
    for (const listener of listeners) listener();
  }
  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function placeDragged(ids: Iterable<TLShapeId>): void {
    const puts: DerivedShape[] = [];
    const [heldIds, drags] = [options.heldIds(), options.remoteDrags()];
    for (const id of ids) {
      const home = atHome.get(id);
      if (!home) continue;
      const current = derivedInStore(editor, id);
      const next = placed(home, current, heldIds, drags);
      if (current && !isSamePicture(current, next)) puts.push(next);
    }
    if (puts.length > 0) mergeFromDocument(editor, () => editor.store.put(puts));
  }

  draw();
  const unsubscribe = live.subscribe(schedule);
  const stopFolding = options.collapsed.subscribe(schedule);
  return {
    layout: () => layout,
    atHome: (id) => atHome.get(id),
    boxOf: (cardId) =>
      laidOut.journeys.flatMap(({ cards }) => cards).find(({ card }) => card.id === cardId)?.box,
    schedule,
    flush: draw,
    placeDragged,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      unsubscribe();
      stopFolding();
      cancelAnimationFrame(frame);
      listeners.clear();
    },
  };
}

/** Of cards that do not pass this person's filter: there, and out of the way. */
const DIMMED_OPACITY = 0.16;
/** Of lanes that the room does not work on now: still to be read. */
const BESIDE_OPACITY = 0.5;

function folded(layout: BoardLayout, collapsed: ReadonlySet<JourneyId>): BoardLayout {
  if (collapsed.size === 0) return layout;
  const journeys = layout.journeys.map((journey) =>
    collapsed.has(journey.outline.journey.id) ? collapseJourney(journey) : journey,
  );
  return { ...layout, journeys };
}

/** The record in the store that was found to be this very picture: nothing to compare as long as both stay. */
const drawnAs = new WeakMap<DerivedShape, TLShape>();

function putDifferences(
  editor: Editor,
  wanted: ReadonlyMap<TLShapeId, DerivedShape>,
  heldIds: ReadonlySet<TLShapeId>,
  drags: ReadonlyMap<TLShapeId, readonly [number, number]>,
): void {
  const puts: DerivedShape[] = [];
  const writtenId = editor.getEditingShapeId();
  for (const shape of wanted.values()) {
    const current = derivedInStore(editor, shape.id);
    const next = placed(shape, current, heldIds, drags);
    if (current && drawnAs.get(next) === current) continue;
    if (current && shape.id === writtenId && isSameButForWords(current, next)) continue;
    if (!current || !isSamePicture(current, next)) puts.push(next);
    else drawnAs.set(next, current);
  }
  // By their ids, which tldraw has at hand: for the shapes it would look up all of them after every change.
  const gone = [...editor.getCurrentPageShapeIds()].filter(
    (id) => !wanted.has(id) && derivedInStore(editor, id),
  );
  if (puts.length === 0 && gone.length === 0) return;
  if (gone.some((id) => heldIds.has(id))) editor.cancel();
  mergeFromDocument(editor, () => {
    if (puts.length > 0) editor.store.put(puts);
    if (gone.length > 0) editor.store.remove(gone);
  });
}

/** With the cards that a filter leaves out faint; the others stay the very same objects. */
function dimmed(
  shapes: readonly DerivedShape[],
  isDimmed: ProjectionOptions["isDimmed"],
): readonly DerivedShape[] {
  if (!isDimmed) return shapes;
  return shapes.map((shape) =>
    shape.type === "card" && isDimmed(recordIdOf(shape))
      ? { ...shape, opacity: DIMMED_OPACITY }
      : shape,
  );
}

/** With what the room does not work on now a little faint; each picture keeps its faint one. */
function inFocus(
  shapes: readonly DerivedShape[],
  board: Board,
  focus: RoomFocus | undefined,
): readonly DerivedShape[] {
  if (!focus || (focus.laneKinds === null && focus.journeyId === null)) return shapes;
  return shapes.map((shape) => {
    if (!isBeside(shape, board, focus)) return shape;
    const known = faint.get(shape) ?? { ...shape, opacity: BESIDE_OPACITY };
    faint.set(shape, known);
    return known;
  });
}

const faint = new WeakMap<DerivedShape, DerivedShape>();

function isBeside(shape: DerivedShape, board: Board, { laneKinds, journeyId }: RoomFocus): boolean {
  const lane = laneOf(shape, board);
  if (lane && laneKinds && !laneKinds.has(lane.kind)) return true;
  if (journeyId === null) return false;
  const home = lane?.place.journeyId ?? journeyOf(shape, board);
  return home !== undefined && home !== journeyId;
}

/** The lane that a picture is of or stands in; heads of columns are in none. */
function laneOf(shape: DerivedShape, { lanes, cards }: Board): Lane | undefined {
  if (shape.type === "lane" || shape.type === "emotion-curve") return lanes.get(recordIdOf(shape));
  const laneId = shape.type === "card" ? cards.get(recordIdOf(shape))?.place.laneId : undefined;
  return laneId && lanes.get(laneId);
}

/** The journey that a map or the head of a column is of. A persona is of none. */
function journeyOf(shape: DerivedShape, { phases, steps }: Board): JourneyId | undefined {
  if (shape.type === "journey") return recordIdOf(shape);
  if (shape.type === "phase") return phases.get(recordIdOf(shape))?.place.journeyId;
  const phaseId = shape.type === "step" ? steps.get(recordIdOf(shape))?.place.phaseId : undefined;
  return phaseId && phases.get(phaseId)?.place.journeyId;
}

function derivedInStore(editor: Editor, id: TLShapeId): DerivedShape | undefined {
  const there = editor.store.get(id);
  return there && isDerived(there) ? there : undefined;
}

function placed(
  shape: DerivedShape,
  current: DerivedShape | undefined,
  heldIds: ReadonlySet<TLShapeId>,
  drags: ReadonlyMap<TLShapeId, readonly [number, number]>,
): DerivedShape {
  if (current && heldIds.has(shape.id)) return { ...shape, x: current.x, y: current.y };
  const drag = drags.get(shape.id);
  return drag ? { ...shape, x: drag[0], y: drag[1] } : shape;
}

/**
 * Over a card that is written in lies the field with the words, and tldraw looks at all of its shapes when one of them
 * changes: the words come to the picture when the card is left, or with what else of it changes, such as its height.
 */
function isSameButForWords(current: DerivedShape, next: DerivedShape): boolean {
  if (current.type !== "card" || next.type !== "card") return false;
  const { lines } = current.props;
  return isSamePicture(current, { ...next, props: { ...next.props, lines } });
}

function isSamePicture(a: DerivedShape, b: DerivedShape): boolean {
  if (a.opacity !== b.opacity) return false;
  if (a.x !== b.x || a.y !== b.y || a.parentId !== b.parentId || a.index !== b.index) return false;
  const before: Readonly<Record<string, unknown>> = a.props;
  for (const [key, value] of Object.entries(b.props))
    if (before[key] !== value && !isEqual(before[key], value)) return false;
  return true;
}
