import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BoardPage } from "#features/board/BoardPage.tsx";
import { RememberBoard } from "#features/home/RememberBoard.tsx";
import { lookUpBoard } from "#server/look-up-board.ts";

interface BoardRoute {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: BoardRoute): Promise<Metadata> {
  const [lookup, t] = await Promise.all([lookUpBoard((await params).id), getTranslations("meta")]);
  const title = lookup.outcome === "found" ? lookup.board.title : t("board");
  return { title: t("boardTitle", { title }), robots: { index: false } };
}

/** A board that the server does not know is a 404; when the server is away the board may still open from the device. */
export default async function Page({ params }: BoardRoute) {
  const { id } = await params;
  const [lookup, locale] = await Promise.all([lookUpBoard(id), getLocale()]);
  if (lookup.outcome === "missing") notFound();

  const known =
    lookup.outcome === "found"
      ? { title: lookup.board.title, language: lookup.board.language }
      : {};
  return (
    <>
      <BoardPage
        boardId={id}
        licenseKey={process.env["TLDRAW_LICENSE_KEY"]}
        locale={locale}
        {...known}
      />
      {known.title !== undefined && <RememberBoard id={id} title={known.title} />}
    </>
  );
}
