"use client";
import { showToast } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { TextTarget } from "@cojourney/journey-model";
import { useBoard } from "#sync/board-context.tsx";
import { useSharedText } from "#text/use-shared-text.ts";

export interface SharedTextProps {
  readonly label: string;
  readonly target: TextTarget;
  readonly description?: string;
  /** Lines that it shows while it is empty; it grows with its text. */
  readonly lines?: number;
}

/** A text that several people may write in at once, letter by letter. */
export function SharedText({ label, target, description, lines = 1 }: SharedTextProps) {
  const { journey, undo } = useBoard();
  const t = useTranslations("detail");
  const id = useId();
  const [error, setError] = useState<string>();
  const { ref, onInput } = useSharedText<HTMLTextAreaElement>(journey, undo, target, {
    onRemoved: (lost) => showToast({ tone: "problem", title: t("removedMeanwhile"), detail: lost }),
    onTooLong: (length, limit) => setError(t("tooLong", { length, limit })),
  });
  const notes = [description && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="detail-field">
      <label className="cj-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={ref}
        id={id}
        className="cj-input detail-textarea"
        rows={lines}
        dir="auto"
        spellCheck
        aria-describedby={notes || undefined}
        aria-invalid={error ? true : undefined}
        data-invalid={error ? true : undefined}
        onInput={(event) => {
          setError(undefined);
          onInput(event);
        }}
      />
      {description && (
        <p className="cj-hint" id={`${id}-hint`}>
          {description}
        </p>
      )}
      <p className="cj-field-error" id={`${id}-error`} role="alert" hidden={!error}>
        {error}
      </p>
    </div>
  );
}
