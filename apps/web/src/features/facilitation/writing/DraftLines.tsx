"use client";
import { IconButton } from "@cojourney/ui";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { TITLE_MAX_LENGTH, type LaneId, type StepId } from "@cojourney/journey-model";
import type { Draft } from "@cojourney/journey-model/workshop";
import { useRoom } from "#features/facilitation/room.tsx";
import type { MyDrafts } from "#features/facilitation/writing/my-drafts.ts";

export interface DraftLinesProps {
  readonly stepId: StepId;
  readonly laneId: LaneId;
  /** What the step is called. */
  readonly place: string;
  /** What this person wrote here, in order. */
  readonly written: readonly Draft[];
  readonly drafts: MyDrafts;
  /** Nobody writes any more; what there is can still be taken away. */
  readonly isStopped: boolean;
  /** The writing is being ended: no hand changes a word that was sent already. */
  readonly isEnding: boolean;
}

/** The cards of one cell that somebody writes for themselves, a line each, and an empty one for the next: Enter goes there. */
export function DraftLines({
  stepId,
  laneId,
  place,
  written,
  drafts,
  isStopped,
  isEnding,
}: DraftLinesProps) {
  const { journey } = useRoom().board;
  const t = useTranslations("privateWriting.desk");
  const list = useRef<HTMLUListElement>(null);
  /** The id that the next card will have: its line stays the same one when the first letter makes it a card. */
  const [nextId, setNextId] = useState(() => journey.newId());
  if (nextIsWritten(written, nextId)) setNextId(journey.newId());
  const lines = isStopped ? written : [...written, { id: nextId, stepId, laneId, text: "" }];

  function goTo(at: number): void {
    list.current?.querySelectorAll("textarea")[at]?.focus();
  }
  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>, at: number): void {
    if (event.nativeEvent.isComposing) return;
    const isEmpty = event.currentTarget.value === "";
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (!isEmpty) goTo(at + 1);
    } else if (event.key === "Backspace" && isEmpty && at > 0) {
      event.preventDefault();
      goTo(at - 1);
    }
  }
  return (
    <ul className="writing-lines" ref={list}>
      {lines.map((draft, at) => {
        const isNext = draft.id === nextId;
        return (
          <li key={draft.id} data-next={isNext || undefined}>
            <textarea
              aria-label={
                isNext ? t("newCard", { step: place }) : t("card", { step: place, number: at + 1 })
              }
              placeholder={isNext ? t("placeholder") : undefined}
              rows={1}
              dir="auto"
              maxLength={TITLE_MAX_LENGTH}
              readOnly={isStopped || isEnding}
              value={draft.text}
              onChange={({ target }) => drafts.write({ ...draft, text: target.value })}
              onKeyDown={(event) => onKeyDown(event, at)}
              onBlur={() => drafts.leave(draft.id)}
            />
            {!isNext && (
              <IconButton
                name={t("remove", { text: draft.text })}
                onPress={() => {
                  drafts.remove(draft);
                  goTo(Math.max(0, at - 1));
                }}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function nextIsWritten(written: readonly Draft[], nextId: string): boolean {
  return written.some(({ id }) => id === nextId);
}
