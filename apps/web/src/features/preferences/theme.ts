/** How the interface is lit; `system` follows the device and changes with it. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Holds a theme that somebody chose by hand; absent means `system`. The server reads it, so no page flashes. */
export const THEME_COOKIE = "cj-theme";

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}
