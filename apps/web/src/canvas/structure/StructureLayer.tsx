"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useEditor, useValue, type TLShape } from "tldraw";
import type { Language } from "@cojourney/journey-model";
import { FloatingMenu, type FloatingEntry } from "@cojourney/ui";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { LaneMark } from "#canvas/shapes/LaneMark.tsx";
import { cardActions } from "#canvas/structure/card-menu.ts";
import { mayTakeKeys } from "#canvas/structure/context-menu-gestures.ts";
import { HoverControls } from "#canvas/structure/HoverControls.tsx";
import { LoopControls } from "#canvas/structure/LoopControls.tsx";
import { actionByKey, printedKeys } from "#structure/action-keys.ts";
import { PhasePrompts } from "#canvas/structure/PhasePrompts.tsx";
import { thingOfShape } from "#canvas/structure/thing-of-shape.ts";
import {
  useCanvasStructure,
  type CanvasStructure,
} from "#canvas/structure/use-canvas-structure.ts";
import { planRemoval } from "#structure/removal.ts";
import { RemovalDialog } from "#structure/RemovalDialog.tsx";
import type { StructureAction } from "#structure/structure-action.ts";
import { useBoard } from "#sync/board-context.tsx";

/** All that can be done to the structure where it stands: controls beside it, menus, questions, prompts and keys. */
export function StructureLayer({ language }: { readonly language: Language }) {
  const editor = useEditor();
  const session = useValue("session", () => canvasSessionSignal(editor).get(), [editor]);
  const structure = useCanvasStructure(language);
  useStructureKeys(structure);
  if (!session) return null;
  return (
    <>
      <HoverControls structure={structure} />
      <LoopControls structure={structure} />
      <StructureMenu structure={structure} />
      <RemovalQuestion structure={structure} language={language} />
      <PhasePrompts language={language} />
    </>
  );
}

function StructureMenu({ structure }: { readonly structure: CanvasStructure }) {
  const editor = useEditor();
  const t = useTranslations("structure");
  const menu = useValue("menu", () => canvasSessionSignal(editor).get()?.structure.menu.get(), [
    editor,
  ]);
  const cardWords = useTranslations("structure.card");
  if (!menu) return null;
  const thing = thingOfShape(editor.getShape(menu.shapeId));
  const actions = thing
    ? structure.actionsOn(thing)
    : cardActions(editor, menu.shapeId, (key) => cardWords(key));
  if (actions.length === 0) return null;
  return (
    <FloatingMenu
      name={thing ? t(`menu.${thing.type}`, { name: structure.nameOf(thing) }) : t("menu.card")}
      {...noteOf(actions)}
      groups={grouped(actions)}
      at={menu.at}
      onClose={() => canvasSessionSignal(editor).get()?.structure.menu.set(null)}
    />
  );
}

function grouped(actions: readonly StructureAction[]): readonly (readonly FloatingEntry[])[] {
  const groups = Map.groupBy(actions, ({ section }) => section);
  return [...groups.values()].map((group) => group.map(toEntry));
}

/** Why some of it cannot be done now, said once. */
function noteOf(actions: readonly StructureAction[]): { readonly note?: string } {
  const note = actions.find(({ reason }) => reason)?.reason;
  return note ? { note } : {};
}

function toEntry(action: StructureAction): FloatingEntry {
  return {
    id: action.id,
    label: action.label,
    isDisabled: action.isDisabled ?? false,
    onAction: action.onAction,
    ...(action.explanation ? { description: action.explanation } : {}),
    ...(action.keys ? { shortcut: printedKeys(action.keys) } : {}),
    ...(action.section === "remove" ? { tone: "danger" as const } : {}),
    ...(action.choices ? { entries: action.choices.map(toEntry) } : {}),
    ...(action.laneKind ? { icon: <LaneMark kind={action.laneKind} /> } : {}),
  };
}

function RemovalQuestion({
  structure,
  language,
}: {
  readonly structure: CanvasStructure;
  readonly language: Language;
}) {
  const editor = useEditor();
  const { live } = useBoard();
  const asked = useValue("asked", () => canvasSessionSignal(editor).get()?.structure.asked.get(), [
    editor,
  ]);
  const [thing, ...later] = asked ?? [];
  if (!thing) return null;
  const { board } = live.reading();
  const next = () => canvasSessionSignal(editor).get()?.structure.asked.set(later);
  return (
    <RemovalDialog
      key={thing.id}
      removal={planRemoval(board, thing)}
      board={board}
      language={language}
      onClose={next}
      onRemove={(refuge) => {
        next();
        // When the dialog has let go of the focus.
        setTimeout(() => structure.remove(thing, refuge), 0);
      }}
    />
  );
}

/** Enter opens a name, which tldraw does; a journey that is folded up it opens, and a locked name says why not. */
function actionByEnter(
  shape: TLShape | undefined,
  actions: readonly StructureAction[],
): StructureAction | undefined {
  const isFolded = shape?.type === "journey" && shape.props.collapsed !== null;
  if (isFolded) return actions.find(({ id }) => id === "collapse");
  return actions.find(({ id, reason }) => id === "rename" && reason);
}

/** The keys that the menus print, on what is selected; Enter and Delete are tldraw's own. */
function useStructureKeys(structure: CanvasStructure): void {
  const editor = useEditor();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!mayTakeKeys(editor, event) || event.key === "Delete") return;
      const shape = editor.getOnlySelectedShape() ?? undefined;
      const thing = thingOfShape(shape);
      const actions = thing ? structure.actionsOn(thing) : [];
      const action =
        event.key === "Enter" ? actionByEnter(shape, actions) : actionByKey(actions, event);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action.onAction();
    }
    // Before tldraw hears them: its own duplicate knows only shapes.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [editor, structure]);
}
