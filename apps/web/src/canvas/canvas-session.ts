import { atom, type Atom, type Editor } from "tldraw";
import type { CanvasLocks } from "#canvas/gestures/canvas-locks.ts";
import type { Drag } from "#canvas/gestures/drag-derived.ts";
import type { Projection } from "#canvas/project/project-board.ts";
import type { StructureState } from "#canvas/structure/structure-state.ts";
import type { FreshCardShapes } from "#canvas/text/fresh-cards.ts";
import type { PastePlan } from "#clipboard/paste-plan.ts";
import type { ToolTarget } from "#canvas/tools/tool-target.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What belongs to one canvas while it is open. tldraw makes its tools itself and hands them only the editor. */
export interface CanvasSession {
  readonly board: BoardConnection;
  readonly projection: Projection;
  readonly drag: Drag;
  /** What a click with the tool in hand would do. */
  readonly target: Atom<ToolTarget | null>;
  readonly fresh: FreshCardShapes;
  /** What the last paste would make, until the person says yes or no. */
  readonly paste: Atom<PastePlan | null>;
  /** What may not be changed now, and why. */
  readonly locks: Atom<CanvasLocks>;
  /** What is asked or shown about phases, steps, lanes, journeys and personas. */
  readonly structure: StructureState;
}

const sessions = new WeakMap<Editor, Atom<CanvasSession | null>>();

/** The session as a signal: tldraw draws its components before the canvas is connected to a board. */
export function canvasSessionSignal(editor: Editor): Atom<CanvasSession | null> {
  const known = sessions.get(editor);
  if (known) return known;
  const signal = atom<CanvasSession | null>("canvas session", null);
  sessions.set(editor, signal);
  return signal;
}

/** The session, for what a person can only do once the board is there. */
export function canvasSession(editor: Editor): CanvasSession {
  const session = canvasSessionSignal(editor).get();
  if (!session) throw new Error("The canvas is not connected to a board yet.");
  return session;
}
