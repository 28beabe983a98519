"use client";
import { Button, Dialog, DialogActions, TextField } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isSameName } from "#features/share/same-name.ts";
import { tellProblem } from "#features/share/tell-problem.ts";
import { eraseBoard } from "#sync/board-access.ts";

export interface EraseBoardProps {
  readonly boardId: string;
  readonly title: string;
}

/** Removes the board for good, once its name has been typed: there is no way back, and nobody should slip into it. */
export function EraseBoard({ boardId, title }: EraseBoardProps) {
  const t = useTranslations("share");
  const common = useTranslations("common");
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState("");
  const [isErasing, setErasing] = useState(false);
  // A board without a name is confirmed by a word instead.
  const wanted = title.trim() === "" ? t("erase.word") : title;

  const close = () => {
    setAsking(false);
    setTyped("");
  };
  const erase = async () => {
    setErasing(true);
    const isDone = await eraseBoard(boardId);
    setErasing(false);
    if (!isDone) tellProblem(t);
    // The server has sent everybody away by now, this tab too, and the page says so.
    close();
  };

  return (
    <section className="share-part share-danger" aria-labelledby="share-erase">
      <h3 id="share-erase">{t("erase.heading")}</h3>
      <p className="cj-hint">{t("erase.hint")}</p>
      <div>
        <Button tone="danger" onPress={() => setAsking(true)}>
          {t("erase.open")}
        </Button>
      </div>
      <Dialog
        role="alertdialog"
        title={t("erase.title")}
        isOpen={isAsking}
        closeName={common("close")}
        onClose={close}
      >
        <p>{t("erase.text")}</p>
        <form
          className="share-erase-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (isSameName(typed, wanted) && !isErasing) void erase();
          }}
        >
          <TextField
            label={t("erase.type", { name: wanted })}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            autoFocus
          />
          <DialogActions>
            <Button onPress={close}>{common("cancel")}</Button>
            <Button
              type="submit"
              tone="danger"
              isDisabled={!isSameName(typed, wanted)}
              isPending={isErasing}
              pendingLabel={t("erase.doing")}
            >
              {t("erase.do")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </section>
  );
}
