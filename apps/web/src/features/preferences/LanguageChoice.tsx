"use client";
import { SegmentedChoice } from "@cojourney/ui";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { setPreferenceCookie } from "#features/preferences/preference-cookie.ts";
import { type Locale, LOCALE_COOKIE } from "#i18n/locale.ts";

/** Languages in their own words: whoever landed in the wrong one must be able to find theirs. */
const options = [
  { id: "en", label: "English", lang: "en" },
  { id: "nl", label: "Nederlands", lang: "nl" },
] as const;

/** Switches the interface in place: the page is rendered again, and what people are doing on it stays. */
export function LanguageChoice() {
  const t = useTranslations("preferences");
  const router = useRouter();
  const choose = (locale: Locale) => {
    setPreferenceCookie(LOCALE_COOKIE, locale);
    router.refresh();
  };
  return (
    <SegmentedChoice
      label={t("language")}
      options={options}
      value={useLocale()}
      onChange={choose}
    />
  );
}
