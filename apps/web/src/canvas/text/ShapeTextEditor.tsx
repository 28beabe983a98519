"use client";
import { useEffect } from "react";
import { useTranslations } from "next-intl";
import { useEditor, type TLShapeId } from "tldraw";
import { CardId, type TextTarget } from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";
import { canvasSession } from "#canvas/canvas-session.ts";
import { typeInNextCell, typeNextCard } from "#canvas/text/quick-entry.ts";
import { endTyping } from "#canvas/text/typing.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useSharedText } from "#text/use-shared-text.ts";
import "./shape-text-editor.css";

export interface ShapeTextEditorProps {
  readonly shapeId: TLShapeId;
  readonly target: TextTarget;
  readonly className: string;
  readonly placeholder?: string;
}

/**
 * Edits a shared text in place, letter by letter: what others type in it at the same moment appears
 * around the caret and neither loses a letter. Escape ends it, Enter too, but on a card that goes on to
 * the next one and Tab to the next step; Shift+Enter breaks the line.
 */
export function ShapeTextEditor({ shapeId, target, className, placeholder }: ShapeTextEditorProps) {
  const { journey, undo } = useBoard();
  const editor = useEditor();
  const t = useTranslations("canvas.text");
  const { ref, onInput } = useSharedText<HTMLTextAreaElement>(journey, undo, target, {
    onRemoved: (lost) => showToast({ tone: "problem", title: t("removedMeanwhile"), detail: lost }),
    onTooLong: (length, limit) =>
      showToast({ tone: "info", title: t("tooLong", { limit, length }) }),
  });
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, [ref]);

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
    if (isUndo) {
      event.preventDefault();
      if (event.shiftKey) undo.redo();
      else undo.undo();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      endTyping(editor, shapeId);
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (target.root === "cards") typeNextCard(editor, CardId.parse(target.id));
      else endTyping(editor, shapeId);
    }
    if (event.key === "Tab" && target.root === "cards") {
      event.preventDefault();
      typeInNextCell(editor, CardId.parse(target.id), event.shiftKey ? -1 : 1);
    }
  }

  /** tldraw takes the focus back at the end of the click that opened this; a control beside the board ends it. */
  function onBlur(event: React.FocusEvent<HTMLTextAreaElement>): void {
    const element = event.currentTarget;
    const { relatedTarget } = event;
    const container = editor.getContainer();
    if (relatedTarget !== null && relatedTarget !== container) {
      const isAsking = canvasSession(editor).paste.get() !== null;
      if (!container.contains(relatedTarget) && !isAsking) editor.setEditingShape(null);
      return;
    }
    requestAnimationFrame(() => {
      if (editor.getEditingShapeId() === shapeId && element.isConnected)
        element.focus({ preventScroll: true });
    });
  }

  return (
    <textarea
      ref={ref}
      className={`cj-map-editor ${className}`}
      aria-label={t(target.root)}
      placeholder={placeholder}
      dir="auto"
      spellCheck
      onInput={onInput}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerDown={editor.markEventAsHandled}
      onTouchEnd={editor.markEventAsHandled}
    />
  );
}
