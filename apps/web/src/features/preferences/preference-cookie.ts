const YEAR_SECONDS = 31_536_000;

/** Remembers a preference for a year, where the server can read it; null forgets it. */
export function setPreferenceCookie(name: string, value: string | null): void {
  const life = value === null ? 0 : YEAR_SECONDS;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // The Cookie Store API needs https; a workshop on a laptop's own network has none.
  document.cookie = `${name}=${value ?? ""}; Path=/; Max-Age=${life}; SameSite=Lax${secure}`;
}

/** What this browser remembers of a preference; null when nothing was chosen. */
export function preferenceCookie(name: string): string | null {
  const cookies = document.cookie.split("; ").map((pair) => pair.split("="));
  return cookies.find(([key]) => key === name)?.[1] ?? null;
}
