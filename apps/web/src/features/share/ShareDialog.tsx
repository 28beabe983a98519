"use client";
import { Dialog } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { EraseBoard } from "#features/share/EraseBoard.tsx";
import { Links } from "#features/share/Links.tsx";
import { Locks } from "#features/share/Locks.tsx";
import { PeopleHere } from "#features/share/PeopleHere.tsx";
import type { BoardConnection } from "#sync/board-connection.ts";
import "./share.css";

export interface ShareDialogProps {
  readonly board: BoardConnection;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a facilitator decides about a board: who gets in by which link, what is locked, who is here as what. */
export function ShareDialog({ board, title, isOpen, onClose }: ShareDialogProps) {
  const t = useTranslations();
  return (
    <Dialog
      title={t("share.title")}
      isOpen={isOpen}
      closeName={t("common.close")}
      onClose={onClose}
    >
      <Links boardId={board.boardId} title={title} />
      <Locks roster={board.roster} />
      <PeopleHere board={board} />
      <EraseBoard boardId={board.boardId} title={title} />
    </Dialog>
  );
}
