import type { Locale } from "#i18n/locale.ts";
import type messages from "#i18n/messages/en.json";

declare module "next-intl" {
  /** Makes every message key a checked name. English is the measure; a test holds Dutch to it. */
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
