"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { TextTarget } from "@cojourney/journey-model";
import { showToast } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { useSharedText } from "#text/use-shared-text.ts";
import "./shared-text-field.css";

export interface SharedTextFieldProps {
  readonly target: TextTarget;
  readonly label: string;
  readonly placeholder?: string;
  /** The person is done: `by` says how, since only keys take the focus back to where it was. */
  readonly onEnd: (by: "keys" | "blur") => void;
  /** Ctrl+Enter: done here, and on to the next. */
  readonly onNext?: () => void;
}

/** A shared text being written in: letter by letter, together with whoever else is in it. */
export function SharedTextField({
  target,
  label,
  placeholder,
  onEnd,
  onNext,
}: SharedTextFieldProps) {
  const { journey, undo } = useBoard();
  const t = useTranslations("map.text");
  const { ref, onInput } = useSharedText<HTMLTextAreaElement>(journey, undo, target, {
    onRemoved: (lost) => showToast({ tone: "problem", title: t("removedMeanwhile"), detail: lost }),
    onTooLong: (length, limit) =>
      showToast({ tone: "info", title: t("tooLong", { limit, length }) }),
  });
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    ref.current?.select();
  }, [ref]);

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const hasControl = event.ctrlKey || event.metaKey;
    if (event.key.toLowerCase() === "z" && hasControl) {
      event.preventDefault();
      if (event.shiftKey) undo.redo();
      else undo.undo();
    } else if (event.key === "Enter" && hasControl && onNext) {
      event.preventDefault();
      onNext();
    } else if (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey)) {
      event.preventDefault();
      onEnd("keys");
    }
  }

  return (
    <textarea
      ref={ref}
      className="map-field"
      aria-label={label}
      placeholder={placeholder}
      dir="auto"
      rows={1}
      spellCheck
      onInput={onInput}
      onKeyDown={onKeyDown}
      onBlur={() => onEnd("blur")}
    />
  );
}
