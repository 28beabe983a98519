"use client";
import type { AgendaStep } from "@cojourney/journey-model/workshop";
import { Button, Dialog, DialogActions, showToast } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { clearTheWay, endIfEmpty } from "#features/facilitation/agenda/clear-the-way.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { proposeRound } from "#features/facilitation/votes/round-scope.ts";
import type { Answer } from "#sync/roster.ts";

/** What stands in the way of the next step, and where the facilitator wanted to go. */
interface InTheWay {
  readonly what: "WritingOpen" | "RoundOpen";
  readonly step: AgendaStep | null;
  /** Why it could not be done away with just now; null before that was tried. */
  readonly refusal: Answer;
}

export interface MoveOn {
  /** Moves the room to a step, or with null ends the agenda. Asks where something is open still. */
  readonly to: (step: AgendaStep | null) => void;
  readonly inTheWay: InTheWay | null;
  /** Does away with what is in the way, and goes on. */
  readonly settle: (how: "reveal" | "discard" | "close") => void;
  /** That takes a moment: people who write are asked for their last words first. */
  readonly isSettling: boolean;
  readonly stay: () => void;
}

/** Leads the room from step to step. */
export function useMoveOn(): MoveOn {
  const t = useTranslations("facilitation.agenda");
  const { board, tell } = useRoom();
  const { workshop } = board;
  const [inTheWay, setInTheWay] = useState<InTheWay | null>(null);
  const [isSettling, setSettling] = useState(false);

  async function go(step: AgendaStep | null, isAgain = false): Promise<void> {
    const votes = step?.mode === "vote" ? proposeRound(board.live.reading().board, step) : null;
    const answer = await workshop.command({ type: "goToStep", id: step?.id ?? null, votes });
    if (answer !== "WritingOpen" && answer !== "RoundOpen") {
      if (answer === null && step?.mode === "vote" && !votes) tellNothingToVoteOn();
      return tell(answer);
    }
    if (answer === "RoundOpen") return setInTheWay({ what: answer, step, refusal: null });
    // Writing that this screen does not know of looks as if it were over: once more, and then somebody decides.
    if (isAgain) return setInTheWay({ what: answer, step, refusal: null });
    const { isOver, refusal } = await endIfEmpty(workshop);
    if (isOver) return go(step, true);
    // There is nothing in it, so there is nothing to ask either.
    if (refusal) return tell(refusal);
    setInTheWay({ what: answer, step, refusal });
  }
  /** The room is there all the same: people may still be writing the cards down. */
  function tellNothingToVoteOn(): void {
    const [title, detail] = [t("nothingToVoteOn.title"), t("nothingToVoteOn.text")];
    showToast({ tone: "info", title, detail });
  }
  return {
    to: (step) => void go(step),
    inTheWay,
    isSettling,
    settle(how) {
      if (!inTheWay) return;
      setSettling(true);
      setInTheWay({ ...inTheWay, refusal: null });
      void clearTheWay(workshop, how).then(({ isOver, refusal }) => {
        setSettling(false);
        setInTheWay(isOver ? null : { ...inTheWay, refusal });
        return isOver ? go(inTheWay.step) : undefined;
      });
    },
    stay: () => {
      if (!isSettling) setInTheWay(null);
    },
  };
}

/** Asks what to do with writing that nobody has seen, or with a round that is open. */
export function MoveOnQuestion({ moveOn }: { readonly moveOn: MoveOn }) {
  const t = useTranslations("facilitation.agenda.inTheWay");
  const common = useTranslations("common");
  const facilitation = useTranslations("facilitation");
  const { view } = useRoom();
  const { inTheWay, settle, isSettling, stay } = moveOn;
  const isWriting = inTheWay?.what === "WritingOpen";
  return (
    <Dialog
      role="alertdialog"
      title={isWriting ? t("writing.title") : t("round.title")}
      isOpen={inTheWay !== null}
      closeName={common("close")}
      onClose={stay}
    >
      <p>
        {isWriting
          ? t("writing.text", { count: view.writing?.wrote ?? 0 })
          : t("round.text", { count: view.round?.done ?? 0 })}
      </p>
      {inTheWay?.refusal && (
        <p role="alert" className="cj-field-error">
          {facilitation(`refused.${inTheWay.refusal}`)}
        </p>
      )}
      <DialogActions>
        <Button isDisabled={isSettling} onPress={stay}>
          {common("cancel")}
        </Button>
        {isWriting && (
          <Button tone="danger" isDisabled={isSettling} onPress={() => settle("discard")}>
            {t("writing.discard")}
          </Button>
        )}
        <Button
          tone="primary"
          isPending={isSettling}
          pendingLabel={isWriting ? t("writing.revealing") : t("round.closing")}
          onPress={() => settle(isWriting ? "reveal" : "close")}
        >
          {isWriting ? t("writing.reveal") : t("round.close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
