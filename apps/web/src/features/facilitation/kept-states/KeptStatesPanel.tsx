"use client";
import { KEPT_LABEL_MAX_LENGTH, type KeptState } from "@cojourney/journey-model/protocol";
import { Button, EmptyState, showToast, Spinner, TextField, VisuallyHidden } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { KeptStatePreview } from "#features/facilitation/kept-states/KeptStatePreview.tsx";
import { KeptStateRow } from "#features/facilitation/kept-states/KeptStateRow.tsx";
import { useKeptStates } from "#features/facilitation/kept-states/use-kept-states.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { keepState, removeState } from "#sync/kept-states.ts";
import "./kept-states.css";

/** The board as it was: what is kept of it, by hand and by itself, and the way back to it. */
export function KeptStatesPanel() {
  const t = useTranslations("keptStates");
  const { board, view } = useRoom();
  const { boardId, massRemovals } = board;
  const removals = useSyncExternalStore(
    massRemovals.subscribe,
    massRemovals.reading,
    massRemovals.reading,
  );
  const occasion = [
    view.agenda.currentId,
    view.writing?.revealed,
    ...removals.map(({ stateId }) => stateId),
  ].join();
  const { states, isUnreachable, take } = useKeptStates(boardId, occasion);
  const [label, setLabel] = useState("");
  const [isKeeping, setKeeping] = useState(false);
  const [isKept, setKept] = useState(false);
  const [shown, setShown] = useState<KeptState | null>(null);

  const keep = async () => {
    setKeeping(true);
    setKept(false);
    const isDone = await take(keepState(boardId, label));
    setKeeping(false);
    if (!isDone) return showToast({ tone: "problem", title: t("notKept"), detail: t("tryAgain") });
    setLabel("");
    // It is seen in the list; a message would lie over what one opens next.
    return setKept(true);
  };
  const remove = async (state: KeptState) => {
    const isDone = await take(removeState(boardId, state.id));
    if (!isDone) showToast({ tone: "problem", title: t("notRemoved"), detail: t("tryAgain") });
  };

  return (
    <div className="kept-states">
      <p className="cj-hint">{t("hint")}</p>
      <form
        className="kept-states-keep"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isKeeping) void keep();
        }}
      >
        <TextField
          label={t("label")}
          placeholder={t("labelExample")}
          value={label}
          onChange={setLabel}
          maxLength={KEPT_LABEL_MAX_LENGTH}
          autoComplete="off"
        />
        <Button type="submit" tone="primary" isPending={isKeeping} pendingLabel={t("keeping")}>
          {t("keep")}
        </Button>
      </form>
      <output>
        <VisuallyHidden>{isKept && t("kept")}</VisuallyHidden>
      </output>
      {isUnreachable && <p role="alert">{t("unreachable")}</p>}
      {states === null && !isUnreachable && <Spinner label={t("loading")} />}
      {states?.length === 0 && <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>}
      {states && states.length > 0 && (
        <ul className="kept-states-list">
          {states.map((state) => (
            <KeptStateRow
              key={state.id}
              state={state}
              onShow={() => setShown(state)}
              onRemove={() => void remove(state)}
            />
          ))}
        </ul>
      )}
      <KeptStatePreview board={board} state={shown} onClose={() => setShown(null)} />
    </div>
  );
}
