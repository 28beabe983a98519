import { runFrame } from "#canvas/testing/browser.ts";
import { openEditor } from "#canvas/testing/open-editor.ts";
import * as Y from "yjs";
import type { Editor, TLShapeId } from "tldraw";
import { openReplica, seededBoard, type Replica } from "@cojourney/journey-model/testing";
import { connectCanvas } from "#canvas/connect-canvas.ts";
import { openBoardFilter, type BoardFilter } from "#filter/board-filter.ts";
import type { Removal } from "#canvas/gestures/carry-out.ts";
import { openBoardWithoutServer } from "#sync/testing/board-without-server.ts";

/** One person's open board: their copy of the document and the canvas over it. */
export interface Screen extends Replica {
  readonly editor: Editor;
  /** What removing came to, in the order in which it was told. */
  readonly removals: readonly Removal[];
  /** Why something was refused, in the order in which it was told. */
  readonly refusals: readonly string[];
  /** What this person wants to see. */
  readonly filter: BoardFilter;
  close(): void;
}

/** Opens the same board on the screens of several people. */
export function openScreens(count: number, board: Uint8Array = seededBoard()): readonly Screen[] {
  return Array.from({ length: count }, (_, i) => openScreen(`person${i}-`, 1_000 + i, board));
}

/** Somebody who opens the board now, from what another one holds. */
export function openJoiner({ journey }: Screen): Screen {
  return openScreen("joiner", 9_999, Y.encodeStateAsUpdate(journey.doc));
}

function openScreen(name: string, clientId: number, bytes: Uint8Array): Screen {
  const replica = openReplica(name, clientId, bytes);
  const board = openBoardWithoutServer(replica);
  const editor = openEditor();
  const removals: Removal[] = [];
  const refusals: string[] = [];
  const filter = openBoardFilter(replica.live, "board");
  const disconnect = connectCanvas(editor, board, {
    words: { language: "en", state: (state) => state },
    onRemoval: (removal) => removals.push(removal),
    onLocked: (reason) => refusals.push(reason),
    onUploadRefused: () => {},
    onSelection: () => {},
    filter,
    onPasteRefused: () => {},
  });
  runFrame();
  return {
    ...replica,
    editor,
    removals,
    refusals,
    filter,
    close() {
      disconnect();
      filter.close();
      board.awareness.destroy();
      editor.dispose();
    },
  };
}

/** Lets every gesture end and every screen draw. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await Promise.resolve();
    runFrame();
  }
}

/** Brings the screens up to date with each other, as a connection does. */
export async function exchange(screens: readonly Screen[]): Promise<void> {
  await settle();
  const updates = screens.map(({ journey }) => Y.encodeStateAsUpdate(journey.doc));
  for (const { journey } of screens)
    for (const update of updates) Y.applyUpdate(journey.doc, update, "network");
  await settle();
}

/** Draws a rectangle by hand. */
export function drawRectangle({ editor }: Screen, id: TLShapeId, x: number, y: number): void {
  editor.createShape({ id, type: "geo", x, y, props: { w: 100, h: 60 } });
}
