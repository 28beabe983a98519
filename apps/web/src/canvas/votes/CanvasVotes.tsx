"use client";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { useEditor, useValue, type Editor, type TLShapeId } from "tldraw";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { derivedShapeId, recordIdOf } from "#canvas/shapes/derived-shape.ts";
import { useBoardVotes } from "#votes/board-votes.tsx";
import { VoteMark } from "#votes/VoteMark.tsx";
import "./canvas-votes.css";

/** Least zoom at which the buttons are large enough to be hit. */
const PRESS_ZOOM = 0.5;
/** How much larger than the cards the marks may become when the board is far away. */
const MAX_SCALE = 1.4;

/** The votes at the cards that are in sight, over all cards: a neighbour would cover what hangs over an edge. */
export function CanvasVotes() {
  const editor = useEditor();
  const isConnected = useValue(
    "is there a board",
    () => canvasSessionSignal(editor).get() !== null,
    [editor],
  );
  return isConnected && <MarksInSight editor={editor} />;
}

function MarksInSight({ editor }: { readonly editor: Editor }) {
  const { marks } = useBoardVotes();
  const ids = useSyncExternalStore(marks.subscribe, marks.ids, marks.ids);
  const shapeIds = useValue("cards with votes in sight", () => inSight(editor, ids), [editor, ids]);
  const zoom = useValue("zoom", () => editor.getZoomLevel(), [editor]);
  const scale = Math.min(MAX_SCALE, Math.max(1, 1 / zoom));
  return shapeIds.map((id) => (
    <Mark key={id} editor={editor} shapeId={id} scale={scale} mayPress={zoom >= PRESS_ZOOM} />
  ));
}

/** Cards that are drawn and on the screen. */
function inSight(editor: Editor, cardIds: readonly string[]): readonly TLShapeId[] {
  if (cardIds.length === 0) return none;
  const culled = editor.getCulledShapes();
  return cardIds
    .map((id) => derivedShapeId("card", id))
    .filter((id) => !culled.has(id) && editor.getShape(id) !== undefined);
}

const none: readonly TLShapeId[] = [];

interface MarkProps {
  readonly editor: Editor;
  readonly shapeId: TLShapeId;
  readonly scale: number;
  readonly mayPress: boolean;
}

function Mark({ editor, shapeId, scale, mayPress }: MarkProps) {
  const t = useTranslations("map.unnamed");
  const shape = useValue("card", () => editor.getShape(shapeId), [editor, shapeId]);
  const bounds = useValue("bounds", () => editor.getShapePageBounds(shapeId), [editor, shapeId]);
  if (shape?.type !== "card" || !bounds) return null;
  return (
    <div
      className="cj-canvas-vote"
      style={{
        transform: `translate(${bounds.maxX}px, ${bounds.maxY}px) scale(${scale}) translate(calc(-100% + 8px), -70%)`,
      }}
      // The canvas would take the press for its own.
      onPointerDown={editor.markEventAsHandled}
      onDoubleClick={editor.markEventAsHandled}
    >
      <VoteMark
        cardId={recordIdOf(shape)}
        name={shape.props.lines.join(" ").trim() || t("card")}
        // By keyboard one votes in the list: thousands of cards would be as many stops.
        isTabStop={false}
        mayPress={mayPress}
      />
    </div>
  );
}
