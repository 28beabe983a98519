import { getAssetUrls } from "@tldraw/assets/selfHosted";
import { createRoot } from "react-dom/client";
import {
  createShapeId,
  createUserId,
  InstancePresenceRecordType,
  Tldraw,
  toRichText,
  type Editor,
} from "tldraw";
import "tldraw/tldraw.css";
import type { BareBoard } from "./bare-board.ts";

/*
 * tldraw as it comes, with its own geo shapes where our cards lie: what our canvas is measured against.
 * Three others drag as tldraw's own multiplayer would show it: each sends a record change and a cursor when it has one.
 */
const DRAGGERS = 3;
const DRAG_INTERVAL_MS = 60;

const response = await fetch("/shapes.json");
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the benchmark a moment ago
const board = (await response.json()) as BareBoard;
const root = document.querySelector("#root");
if (!root) throw new Error("There is no root.");
createRoot(root).render(
  <Tldraw
    assetUrls={getAssetUrls({ baseUrl: "/tldraw" })}
    onMount={(editor) => {
      editor.store.mergeRemoteChanges(() => putShapes(editor));
      window.othersDrag = () => startDraggers(editor);
      window.goToCamera = (camera) => editor.setCamera(camera, { immediate: true });
    }}
  />,
);

function putShapes(editor: Editor): void {
  editor.createShapes(
    board.shapes.map(({ x, y, w, h, text }, i) => ({
      id: createShapeId(String(i)),
      type: "geo" as const,
      x,
      y,
      props: { w, h, geo: "rectangle", fill: "solid", size: "s", richText: toRichText(text) },
    })),
  );
}

/** Starts the others, each with a rhythm of their own; gives what stops them. */
function startDraggers(editor: Editor): () => void {
  const timers = Array.from({ length: DRAGGERS }, (_, person) => {
    let tick = 0;
    const drag = () => {
      tick += 1;
      editor.store.mergeRemoteChanges(() => moveOne(editor, person, tick));
    };
    let timer = setTimeout(
      () => {
        timer = setInterval(drag, DRAG_INTERVAL_MS);
      },
      (person * DRAG_INTERVAL_MS) / DRAGGERS,
    );
    return () => clearInterval(timer);
  });
  return () => {
    for (const stop of timers) stop();
  };
}

function moveOne(editor: Editor, person: number, tick: number): void {
  const id = createShapeId(String(board.dragged[person]));
  const home = board.shapes[board.dragged[person] ?? 0];
  const shape = editor.getShape(id);
  if (!home || !shape) throw new Error("There is nothing to drag.");
  const [x, y] = [home.x + 60 * Math.sin(tick / 8), home.y + 60 * Math.cos(tick / 8)];
  editor.store.put([
    { ...shape, x, y },
    InstancePresenceRecordType.create({
      id: InstancePresenceRecordType.createId(String(person)),
      userId: createUserId(String(person)),
      userName: `Person ${person}`,
      color: "#884488",
      currentPageId: editor.getCurrentPageId(),
      cursor: { x: x + 20, y: y + 20, type: "default", rotation: 0 },
      selectedShapeIds: [id],
      lastActivityTimestamp: Date.now(),
    }),
  ]);
}
