import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BoardEntrance } from "#features/entrance/index.ts";
import { lookUpBoard } from "#server/look-up-board.ts";

interface BoardRoute {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: BoardRoute): Promise<Metadata> {
  const [lookup, t] = await Promise.all([lookUpBoard((await params).id), getTranslations("meta")]);
  const title = lookup.outcome === "found" ? lookup.board.title : t("board");
  return { title: t("boardTitle", { title }), robots: { index: false } };
}

/**
 * Whoever has a session sees the board at once. For everybody else the page is the same for every address,
 * with a board behind it or not: the secret of a link is in the fragment, which only the browser knows.
 */
export default async function Page({ params }: BoardRoute) {
  const { id } = await params;
  const [lookup, locale] = await Promise.all([lookUpBoard(id), getLocale()]);
  const known =
    lookup.outcome === "found"
      ? { title: lookup.board.title, language: lookup.board.language }
      : {};
  return (
    <BoardEntrance
      key={id}
      boardId={id}
      known={lookup.outcome}
      licenseKey={process.env["TLDRAW_LICENSE_KEY"]}
      locale={locale}
      {...known}
    />
  );
}
