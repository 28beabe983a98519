"use client";
import { useTranslations } from "next-intl";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import type { BoardConnection } from "#sync/board-connection.ts";
import { openMyVotes, type MyVotes } from "#votes/my-votes.ts";
import { tellRefusal } from "#votes/tell-refusal.ts";
import { openVoteMarks, type VoteMark, type VoteMarks } from "#votes/vote-marks.ts";

/** Votes on one board, as this person gives and sees them. */
export interface BoardVotes {
  readonly mine: MyVotes;
  readonly marks: VoteMarks;
}

const Context = createContext<BoardVotes | null>(null);

/** Opens the votes of a board for everything inside: both views and the panel press the same ones. */
export function VotesProvider({
  board,
  children,
}: {
  readonly board: BoardConnection;
  readonly children: React.ReactNode;
}) {
  const t = useTranslations("votes.refused");
  const votes = useMemo<BoardVotes>(() => {
    const mine = openMyVotes(board.workshop);
    return { mine, marks: openVoteMarks(board, mine) };
  }, [board]);
  useEffect(
    () => () => {
      votes.marks.close();
      votes.mine.close();
    },
    [votes],
  );
  useEffect(
    () => votes.mine.onRefused((refusal) => tellRefusal(t, votes.mine, refusal)),
    [votes, t],
  );
  return <Context value={votes}>{children}</Context>;
}

export function useBoardVotes(): BoardVotes {
  const votes = useContext(Context);
  if (!votes) throw new Error("useBoardVotes is for components inside VotesProvider.");
  return votes;
}

/**
 * Gives a card one of this person's votes, or takes one back. By what is on it when they press, and not by what was drawn
 * last: a hand may be faster. What is refused is said in words.
 */
export function useGiveVote(): (cardId: string, by: 1 | -1) => void {
  const t = useTranslations("votes.refused");
  const votes = useContext(Context);
  return useCallback(
    (cardId, by) => {
      if (!votes) return;
      const { mine } = votes;
      const count = (mine.now()?.counts.get(cardId) ?? 0) + by;
      const refusal = count < 0 ? null : mine.give(cardId, count);
      if (refusal) tellRefusal(t, mine, refusal);
    },
    [votes, t],
  );
}

/** What the face of a card shows of votes; null where no votes are given, and where there is no one to ask. */
export function useVoteMark(cardId: string): VoteMark | null {
  const votes = useContext(Context);
  const subscribe = useCallback(
    (listener: () => void) => votes?.marks.subscribe(listener) ?? nothing,
    [votes],
  );
  const read = () => votes?.marks.of(cardId) ?? null;
  return useSyncExternalStore(subscribe, read, read);
}

function nothing(): void {}
