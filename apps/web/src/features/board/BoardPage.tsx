"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { renameBoard, type Language } from "@cojourney/journey-model";
import { LockGroup } from "@cojourney/journey-model/protocol";
import { Spinner } from "@cojourney/ui";
import type { CanvasPictures } from "#canvas/picture/canvas-pictures.ts";
import { BoardNotices, BoardTopBar, NameDialog, SaveStatus } from "#features/board-shell/index.ts";
import { ForgetBoard, RememberBoard } from "#features/home/index.ts";
import { ExportDialog, useExportKey } from "#features/export/index.ts";
import { ImportDialog, pendingFile } from "#features/import/index.ts";
import { CompareButton, CompareDialog } from "#features/compare-curves/index.ts";
import {
  ForgetDrafts,
  WorkshopButton,
  WorkshopDock,
  WorkshopRoom,
  WorkshopStage,
  WorkshopStrip,
} from "#features/facilitation/index.ts";
import { FilterBar, FilterButton, useFilterBar } from "#features/filter/index.ts";
import { DetailPanel, detailTargetOf } from "#features/detail-panel/index.ts";
import { useLitTheme } from "#features/preferences/index.ts";
import { AwaySummary } from "#features/away/index.ts";
import {
  FollowBanner,
  PeopleButton,
  useFollowing,
  useSharedTyping,
} from "#features/presence/index.ts";
import { AccessBar, ShareDialog, useRoster } from "#features/share/index.ts";
import { boardNotices } from "#features/board/board-notices.ts";
import { BoardMenu } from "#features/board/BoardMenu.tsx";
import { CanvasNotLoaded } from "#features/board/canvas-failure.ts";
import { CanvasFence } from "#features/board/CanvasFence.tsx";
import { useBoardView } from "#features/board/use-board-view.ts";
import { useCanvasLicence } from "#features/board/use-canvas-licence.ts";
import { usePeople } from "#features/board/use-people.ts";
import { useBoardConnection } from "#features/board/use-board-connection.ts";
import { UnsavedCopies } from "#features/board/UnsavedCopies.tsx";
import { ViewChoice } from "#features/board/ViewChoice.tsx";
import { WithContent } from "#features/board/WithContent.tsx";
import { openBoardFilter } from "#filter/board-filter.ts";
import { FilterProvider, useBoardFilter } from "#filter/filter-context.tsx";
import type { BoardConnection, ConnectionStatus } from "#sync/board-connection.ts";
import { mayChange } from "#sync/roster.ts";
import { useBoardPart } from "#sync/use-board-reading.ts";
import { VotesProvider } from "#votes/board-votes.tsx";
import "./board-page.css";

export interface BoardPageProps {
  readonly boardId: string;
  readonly licenseKey: string | undefined;
  readonly locale: Language;
  readonly title?: string;
  readonly language?: Language;
}

/** tldraw measures the screen, so it exists only in the browser; its weight is not in the first answer. */
const BoardCanvas = dynamic(
  () =>
    import("#canvas/BoardCanvas.tsx").then(
      (module) => module.BoardCanvas,
      (cause: unknown) => {
        throw new CanvasNotLoaded("The code of the canvas could not be fetched.", { cause });
      },
    ),
  { ssr: false, loading: () => <BoardLoading /> },
);

/** The same board as tables. Whoever opens it there never loads the canvas. */
const MapView = dynamic(
  () => import("#features/map-view/index.ts").then((module) => module.MapView),
  { ssr: false, loading: () => <BoardLoading /> },
);

/** One board: who is here and whether the work is safe above, the canvas or the map below. */
export function BoardPage(props: BoardPageProps) {
  const board = useBoardConnection(props.boardId);
  if (!board) return <BoardLoading />;
  return (
    // What a board opened anew shows has nothing of the one before.
    <FilteredBoard key={board.journey.doc.guid} board={board}>
      <VotesProvider board={board}>
        <WorkshopRoom board={board}>
          <OpenBoard board={board} {...props} />
        </WorkshopRoom>
      </VotesProvider>
    </FilteredBoard>
  );
}

/** Both views show what this one person wants to see. */
function FilteredBoard({
  board,
  children,
}: {
  readonly board: BoardConnection;
  readonly children: React.ReactNode;
}) {
  const filter = useMemo(() => openBoardFilter(board.live, board.boardId), [board]);
  useEffect(() => filter.close, [filter]);
  return <FilterProvider value={filter}>{children}</FilterProvider>;
}

/** Around the view: drawn anew with what it shows of the board, which is its name, and not with every letter. */
function OpenBoard({
  board,
  licenseKey,
  locale,
  title,
  language,
}: BoardPageProps & { readonly board: BoardConnection }) {
  const t = useTranslations();
  const status = useSyncExternalStore(board.subscribe, board.status, board.status);
  const { live } = board;
  const meta = useBoardPart(live, (reading) => reading.board.meta);
  const unreadable = useBoardPart(live, ({ problems }) => problems.length);
  const history = useSyncExternalStore(
    board.undo.subscribe,
    () => historyOf(board),
    () => "",
  );
  const { people, me, isNamed, setMe } = usePeople(board);
  const [isNaming, setNaming] = useState(false);
  const [selection, setSelection] = useState<readonly string[]>([]);
  const detailTarget = useMemo(() => detailTargetOf(selection), [selection]);
  const filter = useBoardFilter();
  const bar = useFilterBar(filter);
  const [isComparing, setComparing] = useState(false);
  const [pictures, setPictures] = useState<CanvasPictures | null>(null);
  const [isExporting, setExporting] = useState(false);
  const openExport = useCallback(() => setExporting(true), []);
  useExportKey(openExport);
  const [isImporting, setImporting] = useState(() => pendingFile(board.boardId) !== null);
  const theme = useLitTheme();
  const [licence, refuseLicence] = useCanvasLicence(licenseKey);
  /** A page that is too old for what is on the board may break it: it shows nothing that writes. */
  const isShown = status.hasBoard && !status.isTooNew && !status.isShutOut && !status.isErased;
  const access = useRoster(board.roster);
  // A text that were opened under a lock would lose what is typed into it, so both views only look.
  const isReadOnly = !mayChange(access, "content");
  const mayWrite = isShown && !isReadOnly;
  const [isSharing, setSharing] = useState(false);
  const mayDraw = licence === "held";
  const { view, failure, choose: setView, fail } = useBoardView(mayDraw);
  const following = useFollowing(board, view);
  useSharedTyping(board.awareness);
  const boardLanguage = status.hasBoard ? meta.language : (language ?? locale);

  function boardTools(close: () => void): React.ReactNode {
    return (
      <>
        {isShown && (
          <span className="board-tools">
            <BoardMenu
              onExport={first(close, openExport)}
              onImport={
                access.role === "viewer" ? undefined : first(close, () => setImporting(true))
              }
            />
            <CompareButton onOpen={first(close, () => setComparing(true))} />
            <WorkshopButton onPress={close} />
            <FilterButton isOpen={bar.isOpen} onOpen={first(close, bar.open)} onClear={bar.clear} />
          </span>
        )}
        {mayDraw && <ViewChoice view={view} onChange={setView} />}
      </>
    );
  }

  return (
    <div className="board-page">
      {status.isErased ? (
        <>
          <ForgetBoard id={board.boardId} />
          <ForgetDrafts boardId={board.boardId} />
        </>
      ) : (
        status.hasBoard && <RememberBoard id={board.boardId} title={meta.title} />
      )}
      <BoardTopBar
        title={status.hasBoard && !status.isErased ? meta.title : (title ?? "")}
        {...(mayWrite && mayChange(access, "structure")
          ? { onRename: (next: string) => void renameBoard(board.journey, next) }
          : {})}
        {...(access.role === "facilitator" && !status.isErased
          ? { onShare: () => setSharing(true) }
          : {})}
        saveStatus={
          !status.isErased && (
            <SavedWhere
              board={board}
              reason={status.canServerStore ? undefined : t("save.serverStorage")}
            />
          )
        }
        people={
          <PeopleButton
            board={board}
            people={people}
            me={me}
            following={following}
            onChangeName={() => setNaming(true)}
          />
        }
        canUndo={mayWrite && history.includes("u")}
        canRedo={mayWrite && history.includes("r")}
        onUndo={board.undo.undo}
        onRedo={board.undo.redo}
        viewChoice={boardTools}
      />
      <BoardNotices
        notices={boardNotices(status, unreadable, {
          licence,
          isFacilitator: access.role === "facilitator",
          failure,
          onRetry: () => setView("canvas"),
        })}
      />
      <AccessBar {...access} />
      {isShown && <WorkshopStrip />}
      <UnsavedCopies boardId={board.boardId} />
      {isShown && bar.isOpen && (
        <WithContent live={live} isOpen>
          {(content) => (
            <FilterBar board={content} boardLanguage={boardLanguage} onClear={bar.clear} />
          )}
        </WithContent>
      )}
      <WithContent live={live} isOpen={isComparing}>
        {(content, isOpen) => (
          <CompareDialog board={content} isOpen={isOpen} onClose={() => setComparing(false)} />
        )}
      </WithContent>
      <WithContent live={live} isOpen={isImporting && isShown && access.role !== "viewer"}>
        {(content, isOpen) => (
          <ImportDialog
            board={board}
            content={content}
            boardLanguage={boardLanguage}
            locked={LockGroup.options.filter((group) => !mayChange(access, group))}
            isOpen={isOpen}
            onClose={() => setImporting(false)}
          />
        )}
      </WithContent>
      <WithContent live={live} isOpen={isExporting && isShown}>
        {(content, isOpen) => (
          <ExportDialog
            board={board}
            content={content}
            boardLanguage={boardLanguage}
            pictures={pictures}
            selection={selection}
            isOpen={isOpen}
            onClose={() => setExporting(false)}
          />
        )}
      </WithContent>
      <div className="board-middle" data-view={view}>
        {isShown && <WorkshopDock selection={selection} />}
        <main className="board-stage">
          {!isShown ? (
            mayStillOpen(status) && <BoardLoading />
          ) : view === "map" ? (
            <MapView
              board={board}
              boardLanguage={boardLanguage}
              isReadOnly={isReadOnly}
              onSelection={setSelection}
            />
          ) : (
            <CanvasFence onFailure={fail}>
              <BoardCanvas
                board={board}
                boardLanguage={boardLanguage}
                locale={locale}
                theme={theme}
                licenseKey={licenseKey}
                isReadOnly={isReadOnly}
                onSelection={setSelection}
                onLicenceRefused={refuseLicence}
                onPictures={setPictures}
              />
            </CanvasFence>
          )}
          <FollowBanner following={following} />
          {isShown && <WorkshopStage following={following} />}
          {isShown && <AwaySummary board={board} />}
        </main>
        {isShown && <DetailPanel board={board} target={detailTarget} isReadOnly={isReadOnly} />}
      </div>
      {access.role === "facilitator" && !status.isErased && (
        <ShareDialog
          title={meta.title}
          board={board}
          isOpen={isSharing}
          onClose={() => setSharing(false)}
        />
      )}
      <NameDialog
        isOpen={!isNamed || isNaming}
        initial={me}
        onSubmit={(person) => {
          setMe(person);
          setNaming(false);
        }}
        {...(isNamed ? { onCancel: () => setNaming(false) } : {})}
      />
    </div>
  );
}

/** Whether the work is safe changes with every letter: it alone is drawn anew for it. */
function SavedWhere({
  board,
  reason,
}: {
  readonly board: BoardConnection;
  readonly reason: string | undefined;
}) {
  const state = useSyncExternalStore(board.subscribe, board.saveState, board.saveState);
  return <SaveStatus state={state} reason={reason} />;
}

/** Closes the menu that something was pressed in before it opens: on a phone the two would lie over each other. */
function first<Args extends readonly unknown[]>(
  close: () => void,
  open: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    close();
    open(...args);
  };
}

/** Whether waiting may still bring the board. */
const mayStillOpen = (status: ConnectionStatus): boolean =>
  !(status.isUnknown || status.isErased || status.isShutOut || status.isFull || status.isTooNew) &&
  !status.lacksWebSocket;

/** What can be undone, as a value that only changes when the answer does. */
function historyOf({ undo }: BoardConnection): string {
  return `${undo.canUndo() ? "u" : ""}${undo.canRedo() ? "r" : ""}`;
}

function BoardLoading() {
  const t = useTranslations("canvas");
  return (
    <div className="board-loading">
      <Spinner label={t("opening")} />
      <p aria-hidden>{t("opening")}</p>
    </div>
  );
}
