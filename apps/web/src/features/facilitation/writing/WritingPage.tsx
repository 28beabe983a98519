"use client";
import { EmptyState } from "@cojourney/ui";
import { PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRoom } from "#features/facilitation/room.tsx";
import { LateDrafts } from "#features/facilitation/writing/LateDrafts.tsx";
import { LeadWriting } from "#features/facilitation/writing/LeadWriting.tsx";
import { StartWriting } from "#features/facilitation/writing/StartWriting.tsx";
import { useMyDrafts } from "#features/facilitation/writing/use-my-drafts.ts";
import { WritingDesk } from "#features/facilitation/writing/WritingDesk.tsx";
import "./writing.css";

/** Private writing in the panel: where it is led, and where everybody writes for themselves. */
export function WritingPage() {
  const t = useTranslations("privateWriting");
  const { board, view, role } = useRoom();
  const { drafts, state } = useMyDrafts(board);
  const { writing } = view;
  const leads = role === "facilitator";
  const desk = writing && (
    <WritingDesk key={writing.id} board={board} writing={writing} drafts={drafts} state={state} />
  );
  return (
    <>
      <LateDrafts drafts={drafts} late={state.late} />
      {leads && (writing ? <LeadWriting writing={writing} /> : <StartWriting />)}
      {leads && desk && (
        // Who leads the room seldom writes along, and needs the place for leading it.
        <details className="writing-along">
          <summary>{t("writeAlong")}</summary>
          {desk}
        </details>
      )}
      {!leads && desk}
      {!leads && !writing && state.late.length === 0 && (
        <EmptyState icon={<PencilLine aria-hidden />} title={t("none.title")}>
          {t("none.text")}
        </EmptyState>
      )}
    </>
  );
}
