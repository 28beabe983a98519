"use client";
import { showToast, Toasts } from "@cojourney/ui";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { refuseLongPaste } from "#features/preferences/refuse-long-paste.ts";

/**
 * What every page stands in: react-aria's own words in the language of the page, one place for toasts, and a word
 * where a field would cut off what is pasted.
 */
export function Surroundings({ children }: { readonly children: React.ReactNode }) {
  const t = useTranslations("common");
  useEffect(
    () =>
      refuseLongPaste((limit, length) =>
        showToast({ tone: "info", title: t("tooLong", { limit, length }) }),
      ),
    [t],
  );
  return (
    <I18nProvider locale={useLocale()}>
      {children}
      <Toasts name={t("notifications")} closeName={t("close")} />
    </I18nProvider>
  );
}
