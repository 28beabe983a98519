import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLocale, type Locale, LOCALE_COOKIE, localeFromAcceptLanguage } from "#i18n/locale.ts";
import { BOARD_ID_HEADER } from "#i18n/request-headers.ts";
import { lookUpBoard } from "#server/look-up-board.ts";

/** Chooses the language of one request: what the person chose, else the board's, else what the browser asks for. */
export default getRequestConfig(async () => {
  const locale = await localeOfRequest();
  const { default: messages } = await import(`./messages/${locale}.json`);
  return { locale, messages };
});

async function localeOfRequest(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;

  const requestHeaders = await headers();
  const boardId = requestHeaders.get(BOARD_ID_HEADER);
  const lookup = boardId === null ? null : await lookUpBoard(boardId);
  if (lookup?.outcome === "found") return lookup.board.language;
  return localeFromAcceptLanguage(requestHeaders.get("accept-language"));
}
