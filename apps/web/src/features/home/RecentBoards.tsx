"use client";
import { EmptyState, IconButton, showToast } from "@cojourney/ui";
import { Map as MapIcon, X } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import {
  forgetBoard,
  onRecentBoardsChange,
  type RecentBoard,
  recentBoards,
} from "#features/home/recent-boards.ts";

/** The boards that were opened in this browser. The server does not know them, so they appear after hydration. */
export function RecentBoards() {
  const t = useTranslations("recent");
  const boards = useSyncExternalStore(onRecentBoardsChange, recentBoards, () => undefined);
  return (
    <section className="recent-boards" aria-labelledby="recent-boards">
      <h2 id="recent-boards">{t("heading")}</h2>
      {boards?.length === 0 && (
        <EmptyState icon={<MapIcon aria-hidden />} title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      )}
      {boards !== undefined && boards.length > 0 && (
        <ul className="recent-boards-list">
          {boards.map((board) => (
            <RecentBoardRow key={board.id} board={board} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentBoardRow({ board }: { readonly board: RecentBoard }) {
  const t = useTranslations("recent");
  const format = useFormatter();
  const now = useNow();
  const title = board.title || t("untitled");
  const forget = () => {
    forgetBoard(board.id);
    showToast({ tone: "info", title: t("removed") });
  };
  return (
    <li>
      <a href={`/board/${board.id}`}>
        <span className="recent-board-title">{title}</span>
        <span className="cj-hint">
          {t("opened", { when: format.relativeTime(new Date(board.openedAt), now) })}
        </span>
      </a>
      <IconButton name={t("remove", { title })} onPress={forget}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}
