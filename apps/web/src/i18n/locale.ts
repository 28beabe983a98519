/** The languages of the interface. A board's own language is one of these too. */
export const locales = ["en", "nl"] as const;
export type Locale = (typeof locales)[number];

/** Holds the language that somebody chose by hand; absent means that nobody chose. */
export const LOCALE_COOKIE = "cj-locale";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The language that a browser likes best of ours (RFC 9110, 12.5.4); English when it likes none. */
export function localeFromAcceptLanguage(header: string | null): Locale {
  const wishes = (header ?? "")
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().toLowerCase().split(";");
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return wishes.map(({ language }) => language).find(isLocale) ?? "en";
}
