"use client";
import { Button, showToast } from "@cojourney/ui";
import { Vote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from "react";
import type { WorkshopView } from "@cojourney/journey-model/workshop";
import { useRoom } from "#features/facilitation/room.tsx";
import { clockFace, useSecondsLeft } from "#features/facilitation/timer/seconds-left.ts";
import { useCallToPage } from "#features/facilitation/use-call-to-page.ts";
import { useBoardVotes } from "#votes/board-votes.tsx";

/** Says above every view that a round is open, how many votes this person has left, and how many people are done. */
export function VotesStrip() {
  const t = useTranslations("votes.strip");
  const { board, view, role, voice, openTool, setOpenTool } = useRoom();
  const { mine } = useBoardVotes();
  const ballot = useSyncExternalStore(mine.subscribe, mine.now, mine.now);
  const { round } = view;
  const votes = role === "participant" || role === "facilitator";
  useCallToPage("votes", round && role === "participant" ? round.id : null);
  const isOpen = openTool === "votes";
  useWordAtTheEnd(round?.id, isOpen);
  const begun = round?.id ?? null;
  useEffect(() => {
    if (begun !== null) voice.say(t("begun"));
  }, [begun, voice, t]);
  const seconds = useSecondsLeft(useClockOf(round), board.workshop.clock);
  if (!round) return null;
  const isAsked = votes && ballot !== null && ballot.left > 0 && !ballot.isDone && !isOpen;
  return (
    <>
      <Vote aria-hidden size={16} />
      <span>
        {votes && ballot && (
          <strong>{t("left", { left: ballot.left, of: round.votesEach })}</strong>
        )}{" "}
        {t("done", { count: round.done, of: round.voters })}
      </span>
      {seconds !== null && (
        <span className="votes-time" role="timer" aria-label={t("time")}>
          {clockFace(seconds)}
        </span>
      )}
      <Button
        tone={isAsked ? "primary" : "quiet"}
        aria-expanded={isOpen}
        onPress={() => setOpenTool(isOpen ? null : "votes")}
      >
        {t(isOpen ? "hide" : votes ? "vote" : "look")}
      </Button>
    </>
  );
}

/** What counts down to the end of a round; null for one that stays open. */
function useClockOf(round: WorkshopView["round"]): WorkshopView["timer"] {
  const endsAt = round?.endsAt ?? null;
  return useMemo(() => (endsAt === null ? null : { lengthMs: 0, endsAt, leftMs: null }), [endsAt]);
}

/** The strip goes with the round, and shows the way to what came of it; who has the page open sees it there. */
function useWordAtTheEnd(roundId: string | undefined, isPageOpen: boolean): void {
  const t = useTranslations("votes.strip");
  const { board, voice, setOpenTool } = useRoom();
  const tell = useEffectEvent(() => {
    if (isPageOpen) return voice.say(t("closed"));
    const action = { label: t("results"), onAction: () => setOpenTool("votes") };
    showToast({ tone: "info", title: t("closed"), action });
  });
  useEffect(() => {
    if (!roundId) return undefined;
    return () => {
      // Else only this page goes, and the round goes on.
      if (board.workshop.view().round?.id !== roundId) tell();
    };
  }, [roundId, board]);
}
