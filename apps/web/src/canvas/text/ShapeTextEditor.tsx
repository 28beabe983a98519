"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "next-intl";
import { useEditor, type TLShapeId } from "tldraw";
import type * as Y from "yjs";
import { maxLengthOf, textAt, writeText, type TextTarget } from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";
import { useBoard } from "#canvas/board-context.tsx";
import { caretAfter } from "#canvas/text/caret.ts";

export interface ShapeTextEditorProps {
  readonly shapeId: TLShapeId;
  readonly target: TextTarget;
  readonly className: string;
  readonly placeholder?: string;
}

/**
 * Edits a shared text in place, letter by letter: what others type in it at the same moment appears
 * around the caret and neither loses a letter. Enter and Escape end it, Shift+Enter breaks the line.
 */
export function ShapeTextEditor({ shapeId, target, className, placeholder }: ShapeTextEditorProps) {
  const { journey, undo } = useBoard();
  const editor = useEditor();
  const t = useTranslations("canvas.text");
  const field = useRef<HTMLTextAreaElement>(null);
  const { root, id, field: fieldName } = target;
  const lastSeen = useRef("");

  useEffect(() => {
    const element = field.current;
    const text = textAt(journey, { root, id, field: fieldName } as TextTarget);
    if (!element || !text) return;
    element.value = lastSeen.current = text.toString();
    element.focus({ preventScroll: true });
    element.select();
    undo.stop();

    function onText(event: Y.YTextEvent): void {
      if (!element || !text) return;
      const shared = (lastSeen.current = text.toString());
      if (element.value === shared) return;
      const start = caretAfter(event.delta, element.selectionStart);
      const end = caretAfter(event.delta, element.selectionEnd);
      element.value = shared;
      element.setSelectionRange(start, end);
    }
    text.observe(onText);
    return () => {
      text.unobserve(onText);
      undo.stop();
      if (!textAt(journey, { root, id, field: fieldName } as TextTarget))
        offerBack(lastSeen.current);
    };

    function offerBack(lost: string): void {
      if (lost.trim() !== "")
        showToast({ tone: "problem", title: t("removedMeanwhile"), detail: lost });
    }
  }, [journey, undo, root, id, fieldName, t]);

  function onInput(event: React.FormEvent<HTMLTextAreaElement>): void {
    const { value, selectionStart } = event.currentTarget;
    const written = writeText(journey, target, value, selectionStart);
    if (written.ok) return;
    const shared = textAt(journey, target)?.toString() ?? "";
    if (written.error.type === "TextTooLong") {
      event.currentTarget.value = shared;
      showToast({
        tone: "info",
        title: t("tooLong", { limit: written.error.limit, length: written.error.length }),
      });
    }
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
    if (isUndo) {
      event.preventDefault();
      if (event.shiftKey) undo.redo();
      else undo.undo();
    }
    if (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey)) {
      event.preventDefault();
      editor.complete();
      editor.setEditingShape(null);
      editor.select(shapeId);
      editor.getContainer().focus();
    }
  }

  /** tldraw takes the focus back at the end of the click that opened this. */
  function onBlur(event: React.FocusEvent<HTMLTextAreaElement>): void {
    const element = event.currentTarget;
    if (event.relatedTarget !== null && event.relatedTarget !== editor.getContainer()) return;
    requestAnimationFrame(() => {
      if (editor.getEditingShapeId() === shapeId && element.isConnected)
        element.focus({ preventScroll: true });
    });
  }

  return (
    <textarea
      ref={field}
      className={`cj-map-editor ${className}`}
      aria-label={t(root)}
      placeholder={placeholder}
      maxLength={maxLengthOf(target)}
      spellCheck
      onInput={onInput}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerDown={editor.markEventAsHandled}
      onTouchEnd={editor.markEventAsHandled}
    />
  );
}
