"use client";
import { SegmentedChoice } from "@cojourney/ui";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { themes } from "#features/preferences/theme.ts";
import { useTheme } from "#features/preferences/use-theme.ts";

const icons = {
  system: <Monitor aria-hidden />,
  light: <Sun aria-hidden />,
  dark: <Moon aria-hidden />,
};

/** Light, dark, or as the device says. */
export function ThemeChoice() {
  const t = useTranslations("preferences");
  const [theme, chooseTheme] = useTheme();
  const options = themes.map((id) => ({ id, label: t(`themes.${id}`), icon: icons[id] }));
  return (
    <SegmentedChoice label={t("theme")} options={options} value={theme} onChange={chooseTheme} />
  );
}
