"use client";
import { Button, DialogActions, Spinner } from "@cojourney/ui";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Board, Language } from "@cojourney/journey-model";
import type { LockGroup } from "@cojourney/journey-model/protocol";
import { ChooseInput } from "#features/import/ChooseInput.tsx";
import { openImporter } from "#features/import/importer.ts";
import type { ReadProblem } from "#features/import/importer-messages.ts";
import { openImportSession, type ImportSession } from "#features/import/import-session.ts";
import { MappingFields } from "#features/import/MappingFields.tsx";
import { pendingFile } from "#features/import/pending-file.ts";
import { inputOfFile } from "#features/import/input-of-file.ts";
import { PlanView } from "#features/import/PlanView.tsx";
import { useReadProblem } from "#features/import/use-read-problem.ts";
import { tellWithUndo } from "#structure/tell-with-undo.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import "./import.css";

export interface ImportFormProps {
  readonly board: Pick<BoardConnection, "boardId" | "journey" | "undo">;
  readonly content: Board;
  readonly boardLanguage: Language;
  /** What this person may not change now. */
  readonly locked: readonly LockGroup[];
  readonly onClose: () => void;
}

/** From a file to cards on the board, with a look at it in between. */
export function ImportForm(props: ImportFormProps) {
  const { board, locked } = props;
  const t = useTranslations("import");
  const locale = useLocale();
  const session = useMemo(
    () => openImportSession(board, () => openImporter(locale)),
    [board, locale],
  );
  useEffect(() => {
    const file = pendingFile(board.boardId);
    if (file) void inputOfFile(file).then(session.read);
    return session.close;
  }, [board, session]);
  if (locked.includes("structure") || locked.includes("content"))
    return <p role="alert">{t("locked")}</p>;
  return <Steps {...props} session={session} />;
}

function Steps({
  board,
  content,
  boardLanguage,
  locked,
  onClose,
  session,
}: ImportFormProps & { readonly session: ImportSession }) {
  const t = useTranslations("import");
  const state = useSyncExternalStore(session.subscribe, session.state, session.state);
  if (state.type === "reading")
    return (
      <div className="import-reading">
        <Spinner label={t("reading")} />
        <p role="status">{t("reading")}</p>
        <Button onPress={session.restart} autoFocus>
          {t("stop")}
        </Button>
      </div>
    );
  if (state.type === "choosing")
    return (
      <>
        {state.problem && <Problem problem={state.problem} />}
        <ChooseInput onInput={(input) => void session.read(input)} />
      </>
    );

  const { found, mapping, plan, taken, isPlanning, wasChanged } = state;
  const isDrawingLocked = plan.taken.drawing > 0 && locked.includes("drawing");
  function apply(): void {
    if (!session.apply()) return;
    const title = t("imported", { cards: plan.taken.cards });
    onClose();
    tellWithUndo(board.undo, title, t("undo"));
  }
  return (
    <div className="import-ready">
      <p role="status">{t(`found.${found.kind === "board" ? found.form : "table"}`)}</p>
      {found.kind === "table" && mapping && (
        <MappingFields
          found={found}
          mapping={mapping}
          content={content}
          boardLanguage={boardLanguage}
          onChange={session.map}
        />
      )}
      <PlanView state={state} content={content} boardLanguage={boardLanguage} />
      <div className="import-actions">
        {wasChanged && <p role="alert">{t("wasChanged")}</p>}
        {isDrawingLocked && <p role="alert">{t("drawingLocked")}</p>}
        <DialogActions>
          <Button onPress={session.restart}>{t("otherFile")}</Button>
          <Button
            tone="primary"
            onPress={apply}
            isPending={isPlanning}
            pendingLabel={t("planning")}
            isDisabled={isDrawingLocked || taken === ""}
          >
            {t("apply")}
          </Button>
        </DialogActions>
      </div>
    </div>
  );
}

function Problem({ problem }: { readonly problem: ReadProblem }) {
  const textOf = useReadProblem();
  return (
    <p role="alert" className="import-problem">
      {textOf(problem)}
    </p>
  );
}
