"use client";
import { IconButton, kindIcons, isInDialog } from "@cojourney/ui";
import {
  ChevronDown,
  ChevronUp,
  Columns3,
  Map as MapIcon,
  PanelTop,
  Rows3,
  Search,
  StickyNote,
  UserRound,
  X,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { findOnBoard, type Match } from "@cojourney/journey-model";
import { useBoard } from "#sync/board-context.tsx";
import { useCalmReading } from "#sync/use-board-reading.ts";
import { useDrawnWords } from "#sync/use-drawn-words.ts";
import "./find-bar.css";

/** Matches listed at once; the next ones come when the search gets there. */
const PAGE = 50;

const icons = {
  ...kindIcons,
  persona: UserRound,
  journey: MapIcon,
  phase: PanelTop,
  step: Columns3,
  lane: Rows3,
  drawing: StickyNote,
};

export interface FindBarProps {
  /** Brings a match into view. The words that are looked for keep the keys. */
  readonly onShow: (match: Match) => void;
  /** The search is over; gets the match that was shown last, to go on from there. */
  readonly onClose: (last: Match | null) => void;
}

/** Looks for words on the whole board: a button, and on Ctrl+F the bar with what was found. */
export function FindBar({ onShow, onClose }: FindBarProps) {
  const t = useTranslations("find");
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isFind = event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey);
      if (!isFind || event.shiftKey || event.altKey || isInDialog(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
      // Open already: the words are there to be typed over.
      document.querySelector<HTMLInputElement>(".cj-find input")?.select();
    }
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);

  function close(last: Match | null): void {
    setOpen(false);
    onClose(last);
  }
  if (isOpen) return <OpenFindBar onShow={onShow} onClose={close} />;
  return (
    <div className="cj-find-button">
      <IconButton name={t("open")} shortcut="Ctrl+F" onPress={() => setOpen(true)}>
        <Search aria-hidden />
      </IconButton>
    </div>
  );
}

function OpenFindBar({ onShow, onClose }: FindBarProps) {
  const t = useTranslations("find");
  const { live, drawing } = useBoard();
  const { board } = useCalmReading(live);
  const [query, setQuery] = useState("");
  const [currentKey, setCurrentKey] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const drawn = useDrawnWords(drawing);
  const matches = useMemo(() => findOnBoard(board, query, drawn), [board, query, drawn]);
  const at = matches.findIndex(({ key }) => key === currentKey);

  useEffect(() => {
    field.current?.focus();
  }, []);

  function go(to: number): void {
    const match = matches.at(to % Math.max(1, matches.length));
    if (!match) return;
    setCurrentKey(match.key);
    onShow(match);
  }
  const close = () => onClose(matches[at] ?? null);
  const goNext = () => go(at + 1);
  const goBack = () => go(at <= 0 ? matches.length - 1 : at - 1);
  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey)) goNext();
    else if (event.key === "ArrowUp" || event.key === "Enter") goBack();
    else return;
    event.preventDefault();
  }

  const count =
    query.trim() === ""
      ? ""
      : at < 0
        ? t("count", { count: matches.length })
        : t("countAt", { at: at + 1, count: matches.length });
  const firstShown = Math.floor(Math.max(0, at) / PAGE) * PAGE;
  return (
    <search className="cj-find" aria-label={t("name")}>
      <div className="cj-find-bar">
        <Search aria-hidden />
        <input
          ref={field}
          type="text"
          aria-label={t("field")}
          placeholder={t("placeholder")}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setCurrentKey(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <output className="cj-find-count">{count}</output>
        <IconButton
          name={t("previous")}
          shortcut="Shift+Enter"
          isDisabled={matches.length === 0}
          onPress={goBack}
        >
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton
          name={t("next")}
          shortcut="Enter"
          isDisabled={matches.length === 0}
          onPress={goNext}
        >
          <ChevronDown aria-hidden />
        </IconButton>
        <IconButton name={t("close")} shortcut="Esc" onPress={close}>
          <X aria-hidden />
        </IconButton>
      </div>
      {matches.length > 0 && (
        <ol className="cj-find-matches" aria-label={t("matches")} start={firstShown + 1}>
          {matches.slice(firstShown, firstShown + PAGE).map((match, i) => (
            <MatchRow
              key={match.key}
              match={match}
              isCurrent={match.key === currentKey}
              onShow={() => go(firstShown + i)}
            />
          ))}
        </ol>
      )}
    </search>
  );
}

interface MatchRowProps {
  readonly match: Match;
  readonly isCurrent: boolean;
  readonly onShow: () => void;
}

function MatchRow({ match, isCurrent, onShow }: MatchRowProps) {
  const t = useTranslations("find");
  const row = useRef<HTMLLIElement>(null);
  const Icon = icons[match.kind];
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li ref={row}>
      <button type="button" aria-current={isCurrent || undefined} onClick={onShow}>
        <Icon aria-hidden />
        <span>
          <span className="cj-find-title">{match.title.trim() || t("unnamed")}</span>
          {match.excerpt && <span className="cj-find-excerpt">{match.excerpt}</span>}
          <span className="cj-find-place">
            {[t(`kind.${match.kind}`), ...match.place].join(" · ")}
          </span>
        </span>
      </button>
    </li>
  );
}
