"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useEditor, useValue, type Editor, type TLShapeId } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { derivedShapeId, type DerivedShape } from "#canvas/shapes/derived-shape.ts";
import { readPeers, type Peer } from "#sync/presence.ts";
import "./typing-marks.css";

const kindByRoot: Readonly<Record<string, DerivedShape["type"]>> = {
  cards: "card",
  steps: "step",
  phases: "phase",
  lanes: "lane",
  journeys: "journey",
  personas: "persona",
};

/** Says at a card who is typing in it, on whichever screen and in whichever view. Drawn on the canvas. */
export function TypingMarks() {
  const editor = useEditor();
  const session = useValue("session", () => canvasSessionSignal(editor).get(), [editor]);
  return session && <Marks editor={editor} awareness={session.board.awareness} />;
}

function Marks({ editor, awareness }: { readonly editor: Editor; readonly awareness: Awareness }) {
  const typists = useTypists(awareness);
  return [...Map.groupBy(typists, ({ shapeId }) => shapeId)].map(([shapeId, here]) => (
    <Mark key={shapeId} editor={editor} shapeId={shapeId} peers={here.map(({ peer }) => peer)} />
  ));
}

interface MarkProps {
  readonly editor: Editor;
  readonly shapeId: TLShapeId;
  readonly peers: readonly Peer[];
}

function Mark({ editor, shapeId, peers }: MarkProps) {
  const t = useTranslations("people");
  const bounds = useValue("bounds", () => editor.getShapePageBounds(shapeId), [editor, shapeId]);
  const zoom = useValue("zoom", () => editor.getZoomLevel(), [editor]);
  const [first] = peers;
  if (!bounds || !first) return null;
  const name = first.name || t("nameless");
  return (
    <div
      className="cj-typing-mark"
      style={{
        transform: `translate(${bounds.x}px, ${bounds.y}px) scale(${1 / zoom}) translateY(-100%)`,
        background: `var(--cj-person-${first.color})`,
        color: `var(--cj-person-${first.color}-ink)`,
      }}
    >
      {peers.length === 1
        ? t("typing", { name })
        : t("typingMore", { name, count: peers.length - 1 })}
    </div>
  );
}

interface Typist {
  readonly peer: Peer;
  readonly shapeId: TLShapeId;
}

/** Who types in what has a picture on the canvas; the same array until that changes. */
function useTypists(awareness: Awareness): readonly Typist[] {
  const [typists, setTypists] = useState<readonly Typist[]>([]);
  useEffect(() => {
    let before = "";
    function look(): void {
      const now = readPeers(awareness).flatMap((peer) => {
        const kind = peer.typing && kindByRoot[peer.typing.root];
        return kind ? [{ peer, shapeId: derivedShapeId(kind, peer.typing.id) }] : [];
      });
      const text = now.map(({ peer, shapeId }) => [peer.clientId, peer.name, shapeId]).join();
      if (text === before) return;
      before = text;
      setTypists(now);
    }
    look();
    awareness.on("change", look);
    return () => awareness.off("change", look);
  }, [awareness]);
  return typists;
}
