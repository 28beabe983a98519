import type { Editor, TLShapeId } from "tldraw";
import { ATTACHED, type CardId } from "@cojourney/journey-model";
import type { AttachedBinding } from "#canvas/attached/AttachedBinding.ts";
import { canvasSession } from "#canvas/canvas-session.ts";
import { derivedShapeId, type DerivedShape } from "#canvas/shapes/derived-shape.ts";

/** A copied drawing, the card whose copy it came with, and how far from it. */
interface CopiedTie {
  readonly fromId: TLShapeId;
  readonly source: unknown;
  readonly props: AttachedBinding["props"];
}

/** The copies of drawings that are tied to copied pictures of cards, which give way to cards of their own. */
export function copiedTies(editor: Editor, copies: readonly DerivedShape[]): readonly CopiedTie[] {
  return copies.flatMap((copy) =>
    editor
      .getBindingsToShape(copy.id, ATTACHED)
      .map(({ fromId, props }) => ({ fromId, props, source: copy.meta["copyOf"] })),
  );
}

/** Ties copied drawings to the cards that their cards were copied to, at the same distance. */
export function tieToCopies(
  editor: Editor,
  ties: readonly CopiedTie[],
  copyBySource: ReadonlyMap<unknown, CardId | undefined>,
): void {
  if (ties.length === 0) return;
  // A tie needs both of its ends on the canvas.
  canvasSession(editor).projection.flush();
  for (const { fromId, source, props } of ties) {
    const copy = copyBySource.get(source);
    if (copy)
      editor.createBinding({ type: ATTACHED, fromId, toId: derivedShapeId("card", copy), props });
  }
}
