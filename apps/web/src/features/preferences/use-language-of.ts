"use client";
import type { Language } from "@cojourney/journey-model";
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { startTransition, useEffect, useState } from "react";
import { preferenceCookie } from "#features/preferences/preference-cookie.ts";
import { isLocale, LOCALE_COOKIE } from "#i18n/locale.ts";

/**
 * Has the page speak the language of the board that was just opened, as it does on every later visit (i18n/request.ts):
 * whoever came by a link was answered before the server could know for which board, and whoever made one still has the
 * page they made it on. A language that somebody chose stays. True until the page is there in the other language;
 * false at once when it cannot be had.
 */
export function useLanguageOf(board: Language | undefined): boolean {
  const router = useRouter();
  const spoken = useLocale();
  const [asked, setAsked] = useState<Language>();
  const isOther =
    board !== undefined &&
    board !== spoken &&
    board !== asked &&
    !isLocale(preferenceCookie(LOCALE_COOKIE));
  useEffect(() => {
    if (!isOther) return;
    // Both come true together, when the answer is there.
    startTransition(() => {
      setAsked(board);
      router.refresh();
    });
  }, [isOther, board, router]);
  return isOther;
}
