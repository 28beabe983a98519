"use client";
import type { AgendaStep } from "@cojourney/journey-model/workshop";
import { Button, Dialog, DialogActions } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRoom, type Room } from "#features/facilitation/room.tsx";
import { proposeRound } from "#features/facilitation/votes/round-scope.ts";

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
  readonly stay: () => void;
}

/** Leads the room from step to step. */
export function useMoveOn(): MoveOn {
  const room = useRoom();
  const [inTheWay, setInTheWay] = useState<InTheWay | null>(null);

  async function go(step: AgendaStep | null): Promise<void> {
    const { board, tell } = room;
    const votes = step?.mode === "vote" ? proposeRound(board.live.reading().board, step) : null;
    const answer = await board.workshop.command({ type: "goToStep", id: step?.id ?? null, votes });
    if (answer !== "WritingOpen" && answer !== "RoundOpen") return tell(answer);
    // What nobody wrote in need not be asked about.
    const isEmpty = answer === "WritingOpen" && board.workshop.view().writing?.wrote === 0;
    if (isEmpty && (await doAwayWith(room, "discard"))) return go(step);
    setInTheWay({ what: answer, step });
  }
  return {
    to: (step) => void go(step),
    inTheWay,
    settle(how) {
      const step = inTheWay?.step ?? null;
      setInTheWay(null);
      void doAwayWith(room, how).then((isDone) => (isDone ? go(step) : undefined));
    },
    stay: () => setInTheWay(null),
  };
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
  if (!writing.isStopped) await ask({ type: "stopWriting", writingId: writing.id });
  // When all of it was on the board already, it ended with that.
  if (board.workshop.view().writing?.id !== writing.id) return true;
  const whose = { type: "everybody" } as const;
  return (await ask({ type: "reveal", writingId: writing.id, whose })) === null;
}

/** Asks what to do with writing that nobody has seen, or with a round that is open. */
export function MoveOnQuestion({ moveOn }: { readonly moveOn: MoveOn }) {
  const t = useTranslations("facilitation.agenda.inTheWay");
  const common = useTranslations("common");
  const { view } = useRoom();
  const { inTheWay, settle, stay } = moveOn;
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
        <Button onPress={stay}>{common("cancel")}</Button>
        {isWriting && (
          <Button tone="danger" onPress={() => settle("discard")}>
            {t("writing.discard")}
          </Button>
        )}
        <Button tone="primary" onPress={() => settle(isWriting ? "reveal" : "close")}>
          {isWriting ? t("writing.reveal") : t("round.close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
