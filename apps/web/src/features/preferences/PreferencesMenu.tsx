"use client";
import { Button, IconButton, PopoverButton } from "@cojourney/ui";
import { Languages, Settings2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LanguageChoice } from "#features/preferences/LanguageChoice.tsx";
import { ThemeChoice } from "#features/preferences/ThemeChoice.tsx";
import "./preferences.css";

export interface PreferencesMenuProps {
  /** `words` shows the current language, where there is room; `icon` is for the bar of a board. */
  readonly trigger: "words" | "icon";
}

/** What each person sets for themselves; nobody else on the board notices. */
export function PreferencesMenu({ trigger }: PreferencesMenuProps) {
  const t = useTranslations("preferences");
  const locale = useLocale();
  const button =
    trigger === "words" ? (
      <Button tone="plain" aria-label={`${t("open")}: ${locale.toUpperCase()}`}>
        <Languages aria-hidden size={18} strokeWidth={1.75} />
        {locale.toUpperCase()}
      </Button>
    ) : (
      <IconButton name={t("open")}>
        <Settings2 aria-hidden />
      </IconButton>
    );
  return (
    <PopoverButton name={t("open")} trigger={button}>
      <div className="preferences">
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </PopoverButton>
  );
}
