"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { TITLE_MAX_LENGTH } from "@cojourney/journey-model";

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

  return (
    <h1 className="board-title">
      <input
        aria-label={t("title")}
        title={draft === undefined ? title : undefined}
        value={draft ?? title}
        dir="auto"
        maxLength={TITLE_MAX_LENGTH}
        readOnly={onRename === undefined}
        onFocus={() => setDraft(title)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={answerKey}
      />
    </h1>
  );
}
