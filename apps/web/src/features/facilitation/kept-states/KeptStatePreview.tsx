"use client";
import {
  copyJourneyFrom,
  layoutBoard,
  nextJourneyOrigin,
  outlineBoard,
  putBack,
  readBoard,
  type JourneyDoc,
  type JourneyId,
} from "@cojourney/journey-model";
import type { KeptState } from "@cojourney/journey-model/protocol";
import { Button, Dialog, DialogActions, Select, showToast, Spinner } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { useJourneyName } from "#features/compare-curves/index.ts";
import { KeptMap } from "#features/facilitation/kept-states/KeptMap.tsx";
import { openKeptBoard } from "#features/facilitation/kept-states/open-kept-board.ts";
import { RestoreQuestion } from "#features/facilitation/kept-states/RestoreQuestion.tsx";
import { useStateName } from "#features/facilitation/kept-states/use-state-name.ts";
import { cardsSince, type CardsSince } from "#features/facilitation/kept-states/what-differs.ts";
import { tellWithUndo } from "#structure/tell-with-undo.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { useCalmReading } from "#sync/use-board-reading.ts";

export interface KeptStatePreviewProps {
  readonly board: BoardConnection;
  /** Null while none is looked at. */
  readonly state: KeptState | null;
  readonly onClose: () => void;
}

/** A board as it was, to look at, to take something out of, or to go back to with everybody. */
export function KeptStatePreview({ board, state, onClose }: KeptStatePreviewProps) {
  const t = useTranslations("keptStates");
  const common = useTranslations("common");
  const { nameOf, timeOf } = useStateName();
  return (
    <Dialog
      size="screen"
      title={state ? t("title", { name: nameOf(state), time: timeOf(state) }) : ""}
      isOpen={state !== null}
      closeName={common("close")}
      onClose={onClose}
    >
      {state && <Preview key={state.id} board={board} state={state} onClose={onClose} />}
    </Dialog>
  );
}

type Opened = JourneyDoc | "opening" | "missing";

function Preview({ board, state, onClose }: KeptStatePreviewProps & { readonly state: KeptState }) {
  const t = useTranslations("keptStates");
  const [opened, setOpened] = useState<Opened>("opening");
  useEffect(() => {
    let isCurrent = true;
    void openKeptBoard(board.boardId, state.id).then((kept) => {
      if (isCurrent) setOpened(kept ?? "missing");
    });
    return () => {
      isCurrent = false;
    };
  }, [board.boardId, state.id]);
  if (opened === "opening") return <Spinner label={t("opening")} />;
  if (opened === "missing") return <p role="alert">{t("missing")}</p>;
  return <OpenPreview board={board} state={state} kept={opened} onClose={onClose} />;
}

function OpenPreview({
  board,
  state,
  kept,
  onClose,
}: {
  readonly board: BoardConnection;
  readonly state: KeptState;
  readonly kept: JourneyDoc;
  readonly onClose: () => void;
}) {
  const t = useTranslations("keptStates");
  const top = useTranslations("topBar");
  const nameOfJourney = useJourneyName();
  const { board: now } = useCalmReading(board.live);
  const then = useMemo(() => readBoard(kept).board, [kept]);
  const since = useMemo(() => cardsSince(then, now), [then, now]);
  const outlines = outlineBoard(then);
  const [chosenId, setChosenId] = useState<JourneyId | null>(null);
  const [isAsking, setAsking] = useState(false);
  const chosen = outlines.find(({ journey }) => journey.id === chosenId) ?? outlines[0];

  const takeBack = () => {
    const cards = putBack(board.journey, kept);
    tellWithUndo(board.undo, t("back", { count: cards }), top("undo"));
    onClose();
  };
  const copy = (id: JourneyId) => {
    const origin = nextJourneyOrigin(layoutBoard(now));
    const copied = copyJourneyFrom(board.journey, kept, id, origin);
    if (!copied.ok) return showToast({ tone: "problem", title: t("notCopied") });
    tellWithUndo(board.undo, t("copied"), top("undo"));
    onClose();
    return board.guide.show({ type: "thing", shape: "journey", id: copied.value });
  };

  return (
    <div className="kept-preview">
      <div className="kept-preview-head">
        <p className="kept-preview-since">
          {hasNoNews(since)
            ? t("same")
            : t("since", {
                gone: since.goneIds.size,
                added: since.added,
                changed: since.changed,
              })}
        </p>
        {chosen && outlines.length > 1 && (
          <Select
            label={t("journey")}
            value={chosen.journey.id}
            onChange={setChosenId}
            options={outlines.map((outline) => ({
              id: outline.journey.id,
              label: nameOfJourney(outline),
            }))}
          />
        )}
      </div>
      {chosen ? (
        <KeptMap
          outline={chosen}
          language={then.meta.language}
          goneIds={since.goneIds}
          name={nameOfJourney(chosen)}
        />
      ) : (
        <p>{t("noJourneys")}</p>
      )}
      <DialogActions>
        <Button isDisabled={since.goneIds.size === 0} onPress={takeBack}>
          {t("putBack", { count: since.goneIds.size })}
        </Button>
        {chosen && <Button onPress={() => copy(chosen.journey.id)}>{t("copyJourney")}</Button>}
        <Button tone="primary" onPress={() => setAsking(true)}>
          {t("restore")}
        </Button>
      </DialogActions>
      <RestoreQuestion
        boardId={board.boardId}
        state={state}
        added={since.added}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

const hasNoNews = ({ goneIds, added, changed }: CardsSince): boolean =>
  goneIds.size + added + changed === 0;
