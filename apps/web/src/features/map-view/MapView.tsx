"use client";
// Before the parts: they may say otherwise.
import "./map-view.css";
import { useTranslations } from "next-intl";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  byRank,
  outlineBoard,
  type Board,
  type JourneyOutline,
  type Language,
} from "@cojourney/journey-model";
import { EmptyState, VisuallyHidden } from "@cojourney/ui";
import {
  AttentionProvider,
  openAttention,
  useAttentionTo,
  type Attention,
} from "#features/map-view/attention.ts";
import { ChosenCards } from "#features/map-view/ChosenCards.tsx";
import { DragLayer } from "#features/map-view/drag/DragLayer.tsx";
import { JourneySection } from "#features/map-view/JourneySection.tsx";
import { keepOutlines } from "#features/map-view/keep-outlines.ts";
import { KeysHelp } from "#features/map-view/KeysHelp.tsx";
import { LooseWords } from "#features/map-view/LooseWords.tsx";
import { MapClipboard } from "#features/map-view/MapClipboard.tsx";
import { MapDialogs } from "#features/map-view/MapDialogs.tsx";
import { MapFind } from "#features/map-view/MapFind.tsx";
import { MapProvider, type MapContext, type MapQuestion } from "#features/map-view/map-context.tsx";
import { Personas } from "#features/map-view/Personas.tsx";
import { RoomFocusStyle } from "#features/map-view/RoomFocusStyle.tsx";
import { SharedMenu, type OpenMenu } from "#features/map-view/SharedMenu.tsx";
import { orderOf, orderOfPersona, type PlaceKey } from "#features/map-view/place.ts";
import { useAnnouncements } from "#features/map-view/use-announcements.ts";
import { useBackedCards } from "#features/map-view/use-backed-cards.ts";
import { useGuide } from "#features/map-view/use-guide.ts";
import { useKeptFocus } from "#features/map-view/use-kept-focus.ts";
import { useSharedActivity } from "#features/map-view/use-shared-activity.ts";
import { useSmallScreen } from "#features/small-screen/index.ts";
import { useThingActions } from "#features/map-view/use-thing-actions.ts";
import { WantedFocus } from "#features/map-view/WantedFocus.tsx";
import { visibleJourney, type VisibleJourney } from "#features/map-view/visible-cards.ts";
import { watchPlaces } from "#features/map-view/watch-places.ts";
import { useFilterState } from "#filter/filter-context.tsx";
import { tellLocked } from "#structure/tell-locked.ts";
import { useLockReason } from "#structure/use-lock-reason.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { BoardProvider } from "#sync/board-context.tsx";
import { useBoardReading } from "#sync/use-board-reading.ts";
import "./map-read-only.css";

interface MapViewProps {
  readonly board: BoardConnection;
  /** Language of the board's own words, such as the names of lanes. */
  readonly boardLanguage: Language;
  /** Whether this person only looks. */
  readonly isReadOnly: boolean;
  /** What this person is at, named as canvases name it; what is beside the map tells all about it. */
  readonly onSelection: (shapeIds: readonly string[]) => void;
}

/** The board as grids for keyboard, screen reader and small screens: the same document as the canvas, without tldraw. */
export const MapView = memo(function MapView(props: MapViewProps) {
  return (
    <BoardProvider value={props.board}>
      <AttendedMap {...props} />
    </BoardProvider>
  );
});

function AttendedMap(props: MapViewProps) {
  const [opened] = useState(openAttention);
  const locked = useLockReason("structure");
  const attention = useMemo(
    () => guardedAttention(opened, props.isReadOnly, locked),
    [opened, props.isReadOnly, locked],
  );
  return (
    <AttentionProvider value={attention}>
      <MapOfBoard {...props} attention={attention} locked={locked} />
    </AttentionProvider>
  );
}

/** Whoever only looks goes everywhere and writes nowhere; under a lock on the structure cards alone open. */
function guardedAttention(
  opened: Attention,
  isReadOnly: boolean,
  locked: string | null,
): Attention {
  if (isReadOnly) return { ...opened, edit: opened.goTo };
  if (locked === null) return opened;
  return {
    ...opened,
    edit(key) {
      if (key.startsWith("card:")) return opened.edit(key);
      opened.goTo(key);
      tellLocked(locked);
    },
  };
}

function MapOfBoard({
  board,
  boardLanguage,
  isReadOnly,
  onSelection,
  attention,
  locked,
}: MapViewProps & { readonly attention: Attention; readonly locked: string | null }) {
  const t = useTranslations("map");
  const root = useRef<HTMLDivElement>(null);
  const reading = useBoardReading(board.live);
  const outlines = useOutlines(reading.board);
  const { shown } = useFilterState();
  const editing = useAttentionTo((state) => state.editing);
  const visible = useMemo(() => {
    const card = editing?.startsWith("card:") ? editing.slice("card:".length) : null;
    return outlines.map((outline) => visibleJourney(outline, shown, card));
  }, [outlines, shown, editing]);
  const isSmall = useSmallScreen();
  const [question, ask] = useState<MapQuestion | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { text, say, wasOwn } = useAnnouncements(board);
  const watched = useMemo(() => watchPlaces(board.awareness), [board.awareness]);
  useEffect(() => watched.close, [watched]);

  const openMenu = useCallback<MapContext["openMenu"]>((anchor, name, actions) => {
    setMenu({ anchor, name, actions });
    setMenuOpen(true);
  }, []);
  const closeMenu = useCallback(() => setMenuOpen(false), []);
  const { meta } = reading.board;
  const things = useThingActions(board, boardLanguage, attention, ask, locked);
  const hiddenByCell = useSteadyCounts(visible);
  const backed = useBackedCards(reading.board);
  const context = useMemo<MapContext>(
    () => ({
      meta,
      boardLanguage,
      isSmall,
      isReadOnly,
      watched,
      hiddenByCell,
      backed,
      things,
      ask,
      openMenu,
    }),
    [meta, boardLanguage, isSmall, isReadOnly, watched, hiddenByCell, backed, things, openMenu],
  );
  const { personas } = reading.board;
  const visibleOutlines = useMemo(() => visible.map(({ outline }) => outline), [visible]);
  function tellOrder(element: HTMLElement, place: PlaceKey): void {
    const order =
      orderOfPersona(reading.board, place) ??
      visibleOutlines.map((outline) => orderOf(outline, place)).find((at) => at);
    const name = spokenNameOf(element);
    say(order ? t("spoken.order", { name, ...order }) : name);
  }
  const standing = useMemo(
    () => ({
      outlines: visibleOutlines,
      personas: [...personas.values()].toSorted(byRank).map(({ id }) => id),
    }),
    [visibleOutlines, personas],
  );
  useKeptFocus(root, standing, (to) => {
    const place = spokenNameOf(to);
    if (!wasOwn()) say(t("live.focusGone", { place }));
  });
  useSharedActivity(root, board, attention, onSelection);
  useGuide(root, board, attention);
  useUndoKeys(board, (done) => say(t(`live.${done}`)));

  const top = (
    <div className="map-top">
      <Personas personas={personas} />
      {!isSmall && <KeysHelp />}
    </div>
  );
  return (
    <MapProvider value={context}>
      <MapFind root={root} />
      {!isReadOnly && <MapClipboard root={root} board={reading.board} outlines={outlines} />}
      <div
        ref={root}
        className="map-view"
        data-small={isSmall || undefined}
        data-read-only={isReadOnly || undefined}
      >
        {!isSmall && top}
        {outlines.length === 0 && (
          <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
        )}
        {outlines.map((outline, i) => (
          <JourneySection
            key={outline.journey.id}
            whole={outline}
            outline={visibleOutlines[i] ?? outline}
          />
        ))}
        <LooseWords board={reading.board} />
        <RoomFocusStyle />
        <WantedFocus root={root} onSame={tellOrder} />
        {isSmall && top}
        {!isReadOnly && (
          <>
            <ChosenCards board={reading.board} />
            <DragLayer root={root} board={reading.board} />
          </>
        )}
        <div role="status" aria-live="polite">
          <VisuallyHidden>{text}</VisuallyHidden>
        </div>
        <SharedMenu menu={menu} isOpen={isMenuOpen} onClose={closeMenu} />
        <MapDialogs
          question={question}
          board={reading.board}
          outlines={outlines}
          onClose={() => ask(null)}
        />
      </div>
    </MapProvider>
  );
}

/** What a screen reader says of a place: a card is named by words of its own, everything else by its label. */
function spokenNameOf(element: HTMLElement): string {
  const words = element.querySelector(".cj-visually-hidden")?.textContent;
  return element.getAttribute("aria-label") ?? words ?? element.textContent;
}

/** The journeys in reading order; what nothing happened to stays the very same object. */
function useOutlines(board: Board): readonly JourneyOutline[] {
  const [kept, keep] = useState(() => ({ board, outlines: outlineBoard(board) }));
  if (kept.board === board) return kept.outlines;
  const outlines = keepOutlines(kept.outlines, outlineBoard(board));
  keep({ board, outlines });
  return outlines;
}

/** How many cards of each cell are hidden; the same map until a number changes, since every card hears of a new one. */
function useSteadyCounts(visible: readonly VisibleJourney[]): ReadonlyMap<string, number> {
  const counts = new Map(visible.flatMap(({ hidden }) => [...hidden]));
  const [kept, keep] = useState<ReadonlyMap<string, number>>(counts);
  const isSame =
    kept.size === counts.size && [...counts].every(([key, count]) => kept.get(key) === count);
  if (isSame) return kept;
  keep(counts);
  return counts;
}

/** Undo and redo from anywhere on the page; in a field that is no shared text, the browser's own. */
function useUndoKeys(board: BoardConnection, onDone: (done: "undone" | "redone") => void): void {
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isField =
        event.target instanceof HTMLElement &&
        event.target.matches("textarea, input:not([type=radio])");
      const key = event.key.toLowerCase();
      if (isField || event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      const isRedo = key === "y" || event.shiftKey;
      if (isRedo ? !board.undo.canRedo() : !board.undo.canUndo()) return;
      if (isRedo) board.undo.redo();
      else board.undo.undo();
      latest.current(isRedo ? "redone" : "undone");
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [board]);
}
