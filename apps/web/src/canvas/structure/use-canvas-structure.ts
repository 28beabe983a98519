"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useEditor, type Editor } from "tldraw";
import type { Language } from "@cojourney/journey-model";
import { canvasSession } from "#canvas/canvas-session.ts";
import { shapeOfThing } from "#canvas/structure/thing-of-shape.ts";
import { startTyping } from "#canvas/text/typing.ts";
import { bringIntoView } from "#canvas/view/bring-into-view.ts";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";
import { carryOutRemoval, planRemoval, type Refuge } from "#structure/removal.ts";
import type { StructureAction, StructureHost } from "#structure/structure-action.ts";
import { structureActions } from "#structure/structure-actions.ts";
import { tellLocked } from "#structure/tell-locked.ts";
import { tellRefusal } from "#structure/tell-refusal.ts";
import { tellWithUndo } from "#structure/tell-with-undo.ts";
import { nameOf, type Thing } from "#structure/thing.ts";
import { useLockReason } from "#structure/use-lock-reason.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { useBoard } from "#sync/board-context.tsx";

/** What can be done to the structure from this canvas. */
export interface CanvasStructure {
  /** Whether nothing of the structure may be changed now. */
  readonly isLocked: boolean;
  actionsOn(thing: Thing): readonly StructureAction[];
  nameOf(thing: Thing): string;
  /** Removes without asking; the cards go to the refuge, or along when there is none. */
  remove(thing: Thing, refuge: Refuge | null): void;
}

/** The actions of the registry, done and shown on this canvas. Keeps its identity. */
export function useCanvasStructure(language: Language): CanvasStructure {
  const editor = useEditor();
  const board = useBoard();
  const words = useTranslations("structure");
  const locked = useLockReason("structure");
  return useMemo(() => {
    const named = (thing: Thing) => nameOf(words, board.live.reading().board, thing, language);
    function remove(thing: Thing, refuge: Refuge | null): void {
      if (locked !== null) return tellLocked(locked);
      const { cards } = planRemoval(board.live.reading().board, thing);
      const name = named(thing);
      const removed = carryOutRemoval(board.journey, thing, refuge);
      tellRefusal(words, removed);
      if (!removed.ok) return;
      const title = refuge
        ? words("removal.doneMoved", { name, count: cards })
        : words("removal.done", { name });
      tellWithUndo(board.undo, title, words("removal.undo"));
    }
    const host: StructureHost = {
      ...screenOf(editor),
      askToRemove(thing) {
        const { cards, isLastOne } = planRemoval(board.live.reading().board, thing);
        if (cards === 0 || isLastOne) remove(thing, null);
        else canvasSession(editor).structure.asked.set([thing]);
      },
      tell: (result) => tellRefusal(words, result),
    };
    const collapsed = collapsedJourneys(board.boardId);
    return {
      isLocked: locked !== null,
      nameOf: named,
      remove,
      actionsOn: (thing) =>
        structureActions({ ...contextOf(board), language, words, collapsed, locked, host }, thing),
    };
  }, [editor, board, words, language, locked]);
}

function contextOf({ journey, live }: BoardConnection) {
  return { journey, board: live.reading().board };
}

function screenOf(editor: Editor): Pick<StructureHost, "rename" | "show" | "showPrompts"> {
  return {
    rename: (thing) => startTyping(editor, shapeOfThing(thing), { isFresh: false }),
    show(thing, { mayType }) {
      const shapeId = shapeOfThing(thing);
      canvasSession(editor).projection.flush();
      if (mayType) {
        startTyping(editor, shapeId, { isFresh: false });
        return;
      }
      const bounds = editor.getShapePageBounds(shapeId);
      if (!bounds) return;
      editor.select(shapeId);
      bringIntoView(editor, bounds);
      editor.getContainer().focus();
    },
    showPrompts: (phaseId) => canvasSession(editor).structure.prompts.set(phaseId),
  };
}
