import type { Localized } from "#entities/language.ts";

/** The teams of Maalsteeg, the webshop of the sample, which exists nowhere else. */
export const teams = {
  marketing: { en: "Marketing team", nl: "Marketingteam" },
  web: { en: "Web team", nl: "Webteam" },
  service: { en: "Customer service", nl: "Klantenservice" },
  warehouse: { en: "Warehouse", nl: "Magazijn" },
} as const satisfies Record<string, Localized>;
