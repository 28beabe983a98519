"use client";
import { useSyncExternalStore } from "react";
import { setPreferenceCookie } from "#features/preferences/preference-cookie.ts";
import { isTheme, type Theme, THEME_COOKIE } from "#features/preferences/theme.ts";

/** The theme that was chosen: data-theme on <html>, which the server wrote from the cookie, is the one place. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(onThemeChange, chosenTheme, () => "system"), chooseTheme];
}

/** What the theme comes down to on this device now, for what cannot follow CSS: the canvas. */
export function useLitTheme(): "light" | "dark" {
  return useSyncExternalStore(onThemeChange, litTheme, () => "light");
}

const systemIsDark = () => matchMedia("(prefers-color-scheme: dark)");

function chosenTheme(): Theme {
  const theme = document.documentElement.dataset["theme"];
  return isTheme(theme) ? theme : "system";
}

function litTheme(): "light" | "dark" {
  const theme = chosenTheme();
  if (theme !== "system") return theme;
  return systemIsDark().matches ? "dark" : "light";
}

function chooseTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  setPreferenceCookie(THEME_COOKIE, theme === "system" ? null : theme);
}

function onThemeChange(changed: () => void): () => void {
  const attribute = new MutationObserver(changed);
  attribute.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = systemIsDark();
  system.addEventListener("change", changed);
  return () => {
    attribute.disconnect();
    system.removeEventListener("change", changed);
  };
}
