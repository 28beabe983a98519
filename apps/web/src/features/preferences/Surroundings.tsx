"use client";
import { Toasts } from "@cojourney/ui";
import { useLocale, useTranslations } from "next-intl";
import { I18nProvider } from "react-aria-components/I18nProvider";

/** What every page stands in: react-aria's own words in the language of the page, and one place for toasts. */
export function Surroundings({ children }: { readonly children: React.ReactNode }) {
  const t = useTranslations("common");
  return (
    <I18nProvider locale={useLocale()}>
      {children}
      <Toasts name={t("notifications")} closeName={t("close")} />
    </I18nProvider>
  );
}
