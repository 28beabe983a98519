"use client";
import type { KeptState } from "@cojourney/journey-model/protocol";
import { Button, Dialog, DialogActions, showToast } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStateName } from "#features/facilitation/kept-states/use-state-name.ts";
import { restoreState } from "#sync/kept-states.ts";

export interface RestoreQuestionProps {
  readonly boardId: string;
  readonly state: KeptState;
  /** How many cards came since, which would not be on the board any more. */
  readonly added: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks before the board is set back for everybody, and says that nothing is lost by it. */
export function RestoreQuestion({ boardId, state, added, isOpen, onClose }: RestoreQuestionProps) {
  const t = useTranslations("keptStates");
  const common = useTranslations("common");
  const { timeOf } = useStateName();
  const [isRestoring, setRestoring] = useState(false);
  const time = timeOf(state);

  const restore = async () => {
    setRestoring(true);
    const isDone = (await restoreState(boardId, state.id)) !== null;
    setRestoring(false);
    // The server has sent everybody to the restored board by now, this page too.
    if (isDone) showToast({ tone: "done", title: t("restored", { time }) });
    else showToast({ tone: "problem", title: t("notRestored"), detail: t("lookAgain") });
    onClose();
  };

  return (
    <Dialog
      role="alertdialog"
      title={t("ask.title", { time })}
      isOpen={isOpen}
      closeName={common("close")}
      onClose={onClose}
    >
      <p>{t("ask.text", { added })}</p>
      <DialogActions>
        <Button onPress={onClose}>{common("cancel")}</Button>
        <Button
          tone="primary"
          isPending={isRestoring}
          pendingLabel={t("restoring")}
          onPress={() => void restore()}
        >
          {t("ask.do")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
