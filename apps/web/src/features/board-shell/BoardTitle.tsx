"use client";
import { showToast } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";

/** Longest title of a board, in UTF-16 code units: the model's own limit. */
const MAX_TITLE = 500;

export interface BoardTitleProps {
  readonly title: string;
  /** Called once per rename, when people leave the field or press Enter, with a title that is new and not empty. Without it the name is only shown. */
  readonly onRename?: (title: string) => void;
}

/** The name of the board, which is its own editor. Escape takes the typing back. */
export function BoardTitle({ title, onRename }: BoardTitleProps) {
  const t = useTranslations("topBar");
  const [draft, setDraft] = useState<string>();
  const isCancelled = useRef(false);

  const leave = () => {
    const renamed = draft?.trim();
    if (renamed && renamed !== title && !isCancelled.current) onRename?.(renamed);
    isCancelled.current = false;
    setDraft(undefined);
  };
  const answerKey = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") isCancelled.current = true;
    if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
    // Undo, delete and the tools of the canvas listen on the document.
    event.stopPropagation();
  };

  /** The field itself would cut it off without a word. */
  const refuseTooLong = (event: React.ClipboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
    const pasted = event.clipboardData.getData("text/plain");
    if (value.length - replaced + pasted.length <= MAX_TITLE) return;
    event.preventDefault();
    showToast({ tone: "info", title: t("tooLong", { limit: MAX_TITLE }) });
  };

  return (
    <h1 className="board-title">
      <input
        aria-label={t("title")}
        title={draft === undefined ? title : undefined}
        value={draft ?? title}
        dir="auto"
        maxLength={MAX_TITLE}
        readOnly={onRename === undefined}
        onFocus={() => setDraft(title)}
        onChange={(event) => setDraft(event.target.value)}
        onPaste={refuseTooLong}
        onBlur={leave}
        onKeyDown={answerKey}
      />
    </h1>
  );
}
