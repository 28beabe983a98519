"use client";
import { Button, showToast } from "@cojourney/ui";
import { EyeOff, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { WorkshopView } from "@cojourney/journey-model/workshop";
import { useRoom } from "#features/facilitation/room.tsx";
import { useCallToPage } from "#features/facilitation/use-call-to-page.ts";
import { useMyDrafts } from "#features/facilitation/writing/use-my-drafts.ts";

/** Says above every view that people write for themselves, how many have, and leads there. */
export function WritingStrip() {
  const t = useTranslations("privateWriting.strip");
  const { board, view, role, voice, openTool, setOpenTool } = useRoom();
  const { state } = useMyDrafts(board);
  const { writing } = view;
  const writes = writing !== null && !writing.isStopped && role === "participant";
  useCallToPage("writing", writes ? writing.id : null);
  useWordOfReveals(writing);
  const begun = writes ? writing.id : null;
  useEffect(() => {
    if (begun !== null) voice.say(t("begun"));
  }, [begun, voice, t]);

  const isEnding = writes && writing.stopsAt !== null;
  useEffect(() => {
    if (isEnding) voice.say(t("ending"));
  }, [isEnding, voice, t]);

  const isOpen = openTool === "writing";
  const page = (
    <Button
      tone={writes && !isOpen ? "primary" : "quiet"}
      aria-expanded={isOpen}
      onPress={() => setOpenTool(isOpen ? null : "writing")}
    >
      {t(isOpen ? "hide" : writes ? "write" : "look")}
    </Button>
  );
  // What is asked of this person comes before how far the others are.
  if (state.late.length > 0)
    return (
      <>
        <TriangleAlert aria-hidden size={16} />
        <span className="strip-must">{t("late", { count: state.late.length })}</span>
        {page}
      </>
    );
  if (!writing) return null;
  return (
    <>
      <EyeOff aria-hidden size={16} />
      <span>
        {writing.isStopped
          ? t("stopped", { revealed: writing.revealed, of: writing.wrote })
          : t(writing.stopsAt === null ? "wrote" : "endingWrote", {
              count: writing.wrote,
              of: writing.writers,
            })}
      </span>
      {role !== "viewer" && page}
    </>
  );
}

/** Tells everybody when cards come on the board, and when the writing is over: the strip goes with it. */
function useWordOfReveals(writing: WorkshopView["writing"]): void {
  const t = useTranslations("privateWriting.strip");
  const { board } = useRoom();
  const writingId = writing?.id;
  const revealed = writing?.revealed ?? 0;
  const before = useRef(revealed);
  useEffect(() => {
    if (revealed > before.current)
      showToast({ tone: "info", title: t("revealed", { count: revealed - before.current }) });
    before.current = revealed;
  }, [revealed, t]);
  useEffect(() => {
    if (!writingId) return undefined;
    return () => {
      // Else only this page goes, and the writing goes on.
      const isOver = board.workshop.view().writing?.id !== writingId;
      if (isOver) showToast({ tone: "info", title: t("over") });
    };
  }, [writingId, board, t]);
}
