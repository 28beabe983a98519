import { cookies } from "next/headers";
import { isTheme, type Theme, THEME_COOKIE } from "#features/preferences/theme.ts";

/** The theme that this visitor chose, on the server. */
export async function readTheme(): Promise<Theme> {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(theme) ? theme : "system";
}
