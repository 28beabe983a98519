"use client";
import { useTranslations } from "next-intl";
import { useRoom } from "#features/facilitation/room.tsx";
import { Links, Locks, PeopleHere } from "#features/share/index.ts";
import { useBoardPart } from "#sync/use-board-reading.ts";

/** The same as in the dialog with the links, in reach while the board stays in sight. */
export function PeoplePanel() {
  const t = useTranslations("share");
  const { board } = useRoom();
  const meta = useBoardPart(board.live, (reading) => reading.board.meta);
  return (
    <>
      <Locks roster={board.roster} />
      <PeopleHere board={board} />
      <section className="workshop-part">
        <h3>{t("links")}</h3>
        <Links boardId={board.boardId} title={meta.title} />
      </section>
    </>
  );
}
