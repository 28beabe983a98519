"use client";
import { LAST_WORDS_MS, type AgendaStep } from "@cojourney/journey-model/workshop";
import { Button, Dialog, DialogActions, showToast } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRoom, type Room } from "#features/facilitation/room.tsx";
import { proposeRound } from "#features/facilitation/votes/round-scope.ts";

/** How much longer than it takes one waits for the server to say that writing has stopped, in ms. */
const PATIENCE_MS = 10_000;

/** What stands in the way of the next step, and where the facilitator wanted to go. */
interface InTheWay {
  readonly what: "WritingOpen" | "RoundOpen";
  readonly step: AgendaStep | null;
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
  const room = useRoom();
  const [inTheWay, setInTheWay] = useState<InTheWay | null>(null);
  const [isSettling, setSettling] = useState(false);

  async function go(step: AgendaStep | null): Promise<void> {
    const { board, tell } = room;
    const votes = step?.mode === "vote" ? proposeRound(board.live.reading().board, step) : null;
    const answer = await board.workshop.command({ type: "goToStep", id: step?.id ?? null, votes });
    if (answer !== "WritingOpen" && answer !== "RoundOpen") {
      if (answer === null && step?.mode === "vote" && !votes) tellNothingToVoteOn();
      return tell(answer);
    }
    if (await isOverOfItself(room, answer)) return go(step);
    setInTheWay({ what: answer, step });
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
      const step = inTheWay?.step ?? null;
      setSettling(true);
      void doAwayWith(room, how).then((isDone) => {
        setSettling(false);
        setInTheWay(null);
        return isDone ? go(step) : undefined;
      });
    },
    stay: () => {
      if (!isSettling) setInTheWay(null);
    },
  };
}

/** Writing in which there is nothing need not be asked about; whoever is just beginning is waited for. */
async function isOverOfItself(room: Room, answer: InTheWay["what"]): Promise<boolean> {
  const { board, ask } = room;
  const { writing } = board.workshop.view();
  if (answer !== "WritingOpen" || !writing || writing.wrote > 0) return false;
  if (writing.writers === 0) return doAwayWith(room, "discard");
  await ask({ type: "stopWriting", writingId: writing.id });
  await hasStopped(board, writing.id);
  return board.workshop.view().writing?.id !== writing.id;
}

/** Ends what is open on the server; whether it has ended. */
async function doAwayWith(
  { board, ask }: Room,
  how: "reveal" | "discard" | "close",
): Promise<boolean> {
  const { writing, round } = board.workshop.view();
  if (how === "close")
    return !round || (await ask({ type: "closeRound", roundId: round.id })) === null;
  if (!writing) return true;
  if (how === "discard")
    return (await ask({ type: "discardWriting", writingId: writing.id })) === null;
  if (!writing.isStopped) {
    await ask({ type: "stopWriting", writingId: writing.id });
    await hasStopped(board, writing.id);
  }
  // When all of it was on the board already, it ended with that.
  if (board.workshop.view().writing?.id !== writing.id) return true;
  const whose = { type: "everybody" } as const;
  return (await ask({ type: "reveal", writingId: writing.id, whose })) === null;
}

/** Resolves when nobody writes any more, or when it is not to be expected that the server still says so. */
function hasStopped({ workshop }: Room["board"], writingId: string): Promise<void> {
  return new Promise((resolve) => {
    function look(): void {
      const { writing } = workshop.view();
      if (writing?.id === writingId && !writing.isStopped) return;
      end();
    }
    const late = setTimeout(end, LAST_WORDS_MS + PATIENCE_MS);
    const unsubscribe = workshop.subscribe(look);
    function end(): void {
      clearTimeout(late);
      unsubscribe();
      resolve();
    }
    look();
  });
}

/** Asks what to do with writing that nobody has seen, or with a round that is open. */
export function MoveOnQuestion({ moveOn }: { readonly moveOn: MoveOn }) {
  const t = useTranslations("facilitation.agenda.inTheWay");
  const common = useTranslations("common");
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
