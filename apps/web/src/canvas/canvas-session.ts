import type { Atom, Editor } from "tldraw";
import type { Drag } from "#canvas/gestures/drag-derived.ts";
import type { Projection } from "#canvas/project/project-board.ts";
import type { ToolTarget } from "#canvas/tools/tool-target.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What belongs to one canvas while it is open. tldraw makes its tools itself and hands them only the editor. */
export interface CanvasSession {
  readonly board: BoardConnection;
  readonly projection: Projection;
  readonly drag: Drag;
  /** What a click with the tool in hand would do. */
  readonly target: Atom<ToolTarget | null>;
}

const sessions = new WeakMap<Editor, CanvasSession>();

export function openCanvasSession(editor: Editor, session: CanvasSession): void {
  sessions.set(editor, session);
}

export function canvasSession(editor: Editor): CanvasSession {
  const session = sessions.get(editor);
  if (!session) throw new Error("The canvas is not connected to a board yet.");
  return session;
}
