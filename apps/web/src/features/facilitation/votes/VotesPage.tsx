"use client";
import { EmptyState } from "@cojourney/ui";
import { Vote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { useRoom } from "#features/facilitation/room.tsx";
import { BallotList } from "#features/facilitation/votes/BallotList.tsx";
import { LeadRound } from "#features/facilitation/votes/LeadRound.tsx";
import { OpenRound } from "#features/facilitation/votes/OpenRound.tsx";
import { ResultsOfRounds } from "#features/facilitation/votes/ResultsOfRounds.tsx";
import { useCalmReading } from "#sync/use-board-reading.ts";
import { useBoardVotes } from "#votes/board-votes.tsx";
import { resultsOf } from "#votes/vote-marks.ts";
import "./votes.css";

/** Votes in the panel: the round that is open with the list to vote in, else what came of the rounds before. */
export function VotesPage() {
  const t = useTranslations("votes.page");
  const { board, view, role } = useRoom();
  const { board: content } = useCalmReading(board.live);
  const { mine } = useBoardVotes();
  const ballot = useSyncExternalStore(mine.subscribe, mine.now, mine.now);
  const results = resultsOf(board.live);
  const leads = role === "facilitator";
  if (view.round && ballot)
    return (
      <>
        {leads && <LeadRound round={view.round} />}
        {role === "viewer" ? (
          <p>{t("viewer")}</p>
        ) : (
          <BallotList ballot={ballot} content={content} />
        )}
      </>
    );
  const isFirst = results.length === 0;
  return (
    <>
      {!isFirst && <ResultsOfRounds results={results} content={content} />}
      {leads && isFirst && <OpenRound content={content} />}
      {leads && !isFirst && (
        <details className="votes-new">
          <summary>{t("another")}</summary>
          <OpenRound content={content} />
        </details>
      )}
      {!leads && isFirst && (
        <EmptyState icon={<Vote aria-hidden />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      )}
    </>
  );
}
