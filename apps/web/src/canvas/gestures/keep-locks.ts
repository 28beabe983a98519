import {
  react,
  type Atom,
  type Editor,
  type TLBinding,
  type TLEventInfo,
  type TLRecord,
  type TLShape,
} from "tldraw";
import type { CanvasLocks } from "#canvas/gestures/canvas-locks.ts";
import { isMergingFromDocument, mergeFromDocument } from "#canvas/project/merge-from-document.ts";
import { isDerived } from "#canvas/shapes/derived-shape.ts";
import { thingOfShape } from "#canvas/structure/thing-of-shape.ts";
import { placingToolOf } from "#canvas/tools/journey-tools.ts";

/** tldraw's tools that draw nothing; the laser's line is gone a moment later. */
const lookingTools: ReadonlySet<string> = new Set(["select", "hand", "zoom", "laser"]);
const structureTools: ReadonlySet<string | null> = new Set(["phase", "step"]);

/**
 * Refuses on the spot what the server would refuse for a lock on the structure or the drawing, and says
 * why: tools that would make something of it, moves, removals, copies. What is drawn is to tldraw's own
 * tools like a locked shape: it is not picked up, opened or erased.
 */
export function keepLocks(
  editor: Editor,
  locks: Atom<CanvasLocks>,
  tell: (reason: string) => void,
): () => void {
  const isLocked = editor.isShapeOrAncestorLocked.bind(editor);
  Object.assign(editor, {
    isShapeOrAncestorLocked(shape?: TLShape | TLShape["id"]): boolean {
      const found = typeof shape === "string" ? editor.getShape(shape) : shape;
      if (found && locks.get().drawing !== null && !isDerived(found)) return true;
      return isLocked(found);
    },
  });

  function refusesDrawing(record: TLRecord, source: "user" | "remote"): boolean {
    if (locks.get().drawing === null || source !== "user" || isMergingFromDocument(editor))
      return false;
    return record.typeName === "binding" || (record.typeName === "shape" && !isDerived(record));
  }
  function sayOnce(reason: string | null): void {
    if (reason !== null) queueMicrotask(() => tell(reason));
  }

  const made: (TLShape | TLBinding)["id"][] = [];
  function takeAway(record: TLShape | TLBinding, source: "user" | "remote"): void {
    if (!refusesDrawing(record, source)) return;
    made.push(record.id);
    if (made.length > 1) return;
    queueMicrotask(() => {
      mergeFromDocument(editor, () => editor.store.remove(made.splice(0)));
      sayOnce(locks.get().drawing);
    });
  }
  function keepsAsItWas<Kind extends TLShape | TLBinding>(
    before: Kind,
    after: Kind,
    source: "user" | "remote",
  ): Kind {
    return refusesDrawing(before, source) ? before : after;
  }
  function keepsIt(record: TLShape | TLBinding, source: "user" | "remote"): false | void {
    if (refusesDrawing(record, source)) return false;
  }

  /** A name that would open stays closed (`DerivedShapeUtil.canEdit`). */
  function onEvent(info: TLEventInfo): void {
    if (info.type !== "click" || info.name !== "double_click" || info.phase !== "down") return;
    const shape = editor.getShapeAtPoint(editor.inputs.getCurrentPagePoint());
    if (shape && isStructure(shape)) sayOnce(locks.get().structure);
  }
  editor.on("event", onEvent);

  const { sideEffects } = editor;
  const stops = [
    sideEffects.registerBeforeChangeHandler("shape", keepsAsItWas),
    sideEffects.registerBeforeChangeHandler("binding", keepsAsItWas),
    sideEffects.registerBeforeDeleteHandler("shape", keepsIt),
    sideEffects.registerBeforeDeleteHandler("binding", keepsIt),
    sideEffects.registerAfterCreateHandler("shape", takeAway),
    sideEffects.registerAfterCreateHandler("binding", takeAway),
    react("put away tools of what is locked", () => {
      const reason = reasonAgainst(editor.getCurrentToolId(), locks.get());
      if (reason === null) return;
      queueMicrotask(() => editor.setCurrentTool("select"));
      sayOnce(reason);
    }),
    react("say why the structure does not move", () => {
      const reason = locks.get().structure;
      if (reason === null || !editor.isIn("select.translating")) return;
      if (editor.getSelectedShapes().some((shape) => isStructure(shape))) sayOnce(reason);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    editor.off("event", onEvent);
    Object.assign(editor, { isShapeOrAncestorLocked: isLocked });
  };
}

/** Whether a shape is a picture of the structure: nothing that a card or a score would be. */
export function isStructure(shape: TLShape): boolean {
  return shape.type !== "emotion-curve" && thingOfShape(shape) !== null;
}

function reasonAgainst(toolId: string, locks: CanvasLocks): string | null {
  const placing = placingToolOf(toolId);
  if (placing !== null) return structureTools.has(placing) ? locks.structure : null;
  return lookingTools.has(toolId) ? null : locks.drawing;
}
