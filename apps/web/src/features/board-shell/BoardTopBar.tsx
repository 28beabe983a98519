"use client";
import { Button, IconButton, LogoLink, PopoverButton } from "@cojourney/ui";
import { Ellipsis, Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { BoardTitle, type BoardTitleProps } from "#features/board-shell/BoardTitle.tsx";
import { HistoryButtons, type HistoryButtonsProps } from "#features/board-shell/HistoryButtons.tsx";
import { LanguageChoice, PreferencesMenu, ThemeChoice } from "#features/preferences/index.ts";
import "./board-top-bar.css";

export interface BoardTopBarProps extends BoardTitleProps, HistoryButtonsProps {
  /** Opens what a facilitator decides about the board; without it there is no button. */
  readonly onShare?: () => void;
  /** Who is here. */
  readonly people: React.ReactNode;
  /** Whether the work is safe; nothing when there is nothing left that could be saved. */
  readonly saveStatus: React.ReactNode;
  /** Where people choose between the views of the board; on a small screen it stands under the dots. */
  readonly viewChoice?: (close: () => void) => React.ReactNode;
}

/** What stands above every view of a board: 48 px of which board, whose, and whether the work is safe. */
export function BoardTopBar(props: BoardTopBarProps) {
  const t = useTranslations();
  const history = <HistoryButtons {...props} />;
  const shareButton = props.onShare && (
    <Button tone="primary" onPress={props.onShare}>
      <Link2 aria-hidden size={16} />
      {t("topBar.share")}
    </Button>
  );
  return (
    <header className="board-top-bar" aria-label={t("topBar.name")}>
      <LogoLink href="/" name={t("common.home")} isMark />
      <BoardTitle {...props} />
      {props.saveStatus}
      <span className="board-top-bar-gap" />
      <span className="board-top-bar-wide">
        {props.viewChoice?.(staysOpen)}
        {history}
      </span>
      {props.people}
      <span className="board-top-bar-wide">
        {shareButton}
        <PreferencesMenu trigger="icon" />
      </span>
      <span className="board-top-bar-narrow">
        <PopoverButton
          name={t("topBar.more")}
          trigger={
            <IconButton name={t("topBar.more")}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
        >
          {(close) => (
            <div className="board-more">
              <div className="board-more-row">
                {shareButton}
                {history}
              </div>
              {props.viewChoice?.(close)}
              <LanguageChoice />
              <ThemeChoice />
            </div>
          )}
        </PopoverButton>
      </span>
    </header>
  );
}

/** In the wide bar there is nothing that would have to close. */
function staysOpen(): void {}
