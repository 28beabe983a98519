import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { KeepPages } from "#features/offline-pages/index.ts";
import { Surroundings } from "#features/preferences/Surroundings.tsx";
import { readTheme } from "#features/preferences/read-theme.ts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meta");
  return {
    title: t("title"),
    description: t("description"),
    applicationName: "Cojourney",
    referrer: "no-referrer",
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

/** Reads cookies, and so makes every page dynamic: a page from the cache would carry yesterday's script nonce. */
export default async function RootLayout({ children }: { readonly children: React.ReactNode }) {
  const [locale, theme] = await Promise.all([getLocale(), readTheme()]);
  return (
    <html lang={locale} {...(theme === "system" ? {} : { "data-theme": theme })}>
      <body>
        <NextIntlClientProvider>
          <Surroundings>{children}</Surroundings>
          <KeepPages />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
