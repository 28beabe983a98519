"use client";
import { Minus, Plus, Vote } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dots } from "#votes/Dots.tsx";
import { useGiveVote, useVoteMark } from "#votes/board-votes.tsx";
import "./vote-mark.css";

export interface VoteMarkProps {
  readonly cardId: string;
  /** What the card is called. */
  readonly name: string;
  /** Whether Tab leads to its buttons. */
  readonly isTabStop: boolean;
  /** Whether there is room to press anything; else it only shows. */
  readonly mayPress: boolean;
}

/** What stands of votes at a card: the person's own while a round is open, with the buttons to give them; then the result. */
export function VoteMark({ cardId, name, isTabStop, mayPress }: VoteMarkProps) {
  const t = useTranslations("votes");
  const mark = useVoteMark(cardId);
  if (!mark) return null;
  if (mark.type === "result")
    return (
      <span
        className="cj-vote-mark"
        data-type="result"
        role="img"
        aria-label={t("result", { count: mark.votes })}
      >
        <Dots count={mark.votes} />
      </span>
    );
  if (!mayPress)
    return (
      mark.mine > 0 && (
        <span className="cj-vote-mark" data-type="ballot">
          <Dots count={mark.mine} />
        </span>
      )
    );
  return (
    <VoteStepper
      cardId={cardId}
      name={name}
      mine={mark.mine}
      mayGive={mark.mayGive}
      isTabStop={isTabStop}
    />
  );
}

export interface VoteStepperProps {
  readonly cardId: string;
  readonly name: string;
  /** How many of this person's votes are on the card. */
  readonly mine: number;
  /** Whether one more would be counted; who presses all the same is told why not. */
  readonly mayGive: boolean;
  readonly isTabStop: boolean;
}

/** Gives votes to a card and takes them back. Both buttons stay where they are, so that the focus is never lost. */
export function VoteStepper({ cardId, name, mine, mayGive, isTabStop }: VoteStepperProps) {
  const t = useTranslations("votes");
  const give = useGiveVote();
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <span
      className="cj-vote-mark"
      data-type="ballot"
      data-given={mine > 0 || undefined}
      role="group"
      aria-label={t("mine", { name, count: mine })}
    >
      <button
        type="button"
        className="cj-vote-less"
        aria-label={t("take", { name })}
        aria-disabled={mine === 0}
        tabIndex={tabIndex}
        onClick={() => give(cardId, -1)}
      >
        <Minus aria-hidden />
      </button>
      <span className="cj-vote-mine" aria-hidden>
        {mine > 0 ? <Dots count={mine} /> : <Vote />}
      </span>
      <button
        type="button"
        className="cj-vote-more"
        aria-label={t("give", { name })}
        aria-disabled={!mayGive}
        tabIndex={tabIndex}
        onClick={() => give(cardId, 1)}
      >
        <Plus aria-hidden />
      </button>
    </span>
  );
}
