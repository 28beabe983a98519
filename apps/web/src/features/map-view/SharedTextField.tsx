"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useId, useRef } from "react";
import type { TextTarget } from "@cojourney/journey-model";
import { showToast, VisuallyHidden } from "@cojourney/ui";
import { useBoard } from "#sync/board-context.tsx";
import { useSharedText } from "#text/use-shared-text.ts";
import "./shared-text-field.css";

/** What the keys do in the text of a card, the same as on the canvas. In a name Enter ends, and Tab is the browser's. */
export interface CardKeys {
  /** Enter: on to the next card. */
  readonly onNext: () => void;
  /** Tab, and back with Shift: on to the step beside. */
  readonly onBeside: (by: 1 | -1) => void;
}

export interface SharedTextFieldProps {
  readonly target: TextTarget;
  readonly label: string;
  readonly placeholder?: string;
  /** The person is done: `by` says how, since only keys take the focus back to where it was. */
  readonly onEnd: (by: "keys" | "blur") => void;
  readonly keys?: CardKeys | undefined;
}

/** The number of a key that an input method has taken for itself; Safari says it of the Enter that ends one, and nothing else. */
const TAKEN_KEY = 229;

/** A shared text being written in: letter by letter, together with whoever else is in it. */
export function SharedTextField({ target, label, placeholder, onEnd, keys }: SharedTextFieldProps) {
  const { journey, undo } = useBoard();
  const t = useTranslations("map.text");
  const hintId = useId();
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

  const onEnter = keys?.onNext ?? (() => onEnd("keys"));
  const isShiftHeld = useRef(false);
  const onLineBreak = useEffectEvent((event: InputEvent): void => {
    if (event.inputType !== "insertLineBreak" || isShiftHeld.current) return;
    event.preventDefault();
    onEnter();
  });
  useEffect(() => {
    // Keyboards of phones do not always name the key: then Enter is known by what it is about to put in.
    const listener = (event: InputEvent) => onLineBreak(event);
    const { current } = ref;
    current?.addEventListener("beforeinput", listener);
    return () => current?.removeEventListener("beforeinput", listener);
  }, [ref]);

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    isShiftHeld.current = event.shiftKey;
    if (event.nativeEvent.isComposing || event.keyCode === TAKEN_KEY) return;
    const hasControl = event.ctrlKey || event.metaKey;
    if (event.key.toLowerCase() === "z" && hasControl) {
      event.preventDefault();
      if (event.shiftKey) undo.redo();
      else undo.undo();
    } else if (event.key === "Escape") {
      event.preventDefault();
      onEnd("keys");
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      onEnter();
    } else if (event.key === "Tab" && keys) {
      event.preventDefault();
      keys.onBeside(event.shiftKey ? -1 : 1);
    }
  }

  /** Not for another window: whoever fetches a text there comes back to go on. */
  function onBlur({ currentTarget }: React.FocusEvent<HTMLTextAreaElement>): void {
    if (document.activeElement !== currentTarget) onEnd("blur");
  }

  return (
    <>
      <textarea
        ref={ref}
        className="map-field"
        aria-label={label}
        aria-describedby={keys && hintId}
        placeholder={placeholder}
        dir="auto"
        rows={1}
        spellCheck
        enterKeyHint={keys ? "next" : "done"}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {keys && (
        <VisuallyHidden>
          <span id={hintId}>{t("cardKeys")}</span>
        </VisuallyHidden>
      )}
    </>
  );
}
