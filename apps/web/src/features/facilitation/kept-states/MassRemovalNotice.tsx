"use client";
import { putBack } from "@cojourney/journey-model";
import { Button, IconButton, showToast } from "@cojourney/ui";
import { TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { openKeptBoard } from "#features/facilitation/kept-states/open-kept-board.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { tellWithUndo } from "#structure/tell-with-undo.ts";
import type { MassRemoval } from "#sync/mass-removals.ts";
import "./mass-removal-notice.css";

/** Tells a facilitator that somebody removed many cards, with one press to put them back. */
export function MassRemovalNotice() {
  const { massRemovals } = useRoom().board;
  const removals = useSyncExternalStore(
    massRemovals.subscribe,
    massRemovals.reading,
    massRemovals.reading,
  );
  const [removal] = removals;
  return (
    <div role="status" className="mass-removal-place">
      {removal && <Notice key={removal.stateId} removal={removal} />}
    </div>
  );
}

function Notice({ removal }: { readonly removal: MassRemoval }) {
  const t = useTranslations("keptStates");
  const people = useTranslations("people");
  const { board, setOpenTool } = useRoom();
  const top = useTranslations("topBar");
  const [isPutting, setPutting] = useState(false);
  const { stateId, personId, name, cards } = removal;
  const dismiss = () => board.massRemovals.dismiss(stateId);

  const restore = async () => {
    setPutting(true);
    const kept = await openKeptBoard(board.boardId, stateId);
    setPutting(false);
    if (!kept)
      return showToast({ tone: "problem", title: t("notPutBack"), detail: t("lookAgain") });
    const count = putBack(board.journey, kept);
    dismiss();
    return tellWithUndo(board.undo, t("back", { count }), top("undo"));
  };

  return (
    <div className="mass-removal" data-covers-board>
      <TriangleAlert aria-hidden />
      <p>
        {t("massRemoval", {
          name:
            board.roster.reading().people.find(({ id }) => id === personId)?.name ||
            name ||
            people("nameless"),
          count: cards,
        })}
      </p>
      <Button
        tone="primary"
        isPending={isPutting}
        pendingLabel={t("puttingBack")}
        onPress={() => void restore()}
      >
        {t("putThemBack")}
      </Button>
      <Button
        tone="plain"
        onPress={() => {
          dismiss();
          setOpenTool("keptStates");
        }}
      >
        {t("look")}
      </Button>
      <IconButton name={t("leaveIt")} onPress={dismiss}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
