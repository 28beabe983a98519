import type { Localized, PersonaColor } from "@cojourney/journey-model";

/** The colours that personas, cards and tags can wear. */
export const colorWords: Readonly<Record<PersonaColor, Localized>> = {
  teal: { en: "teal", nl: "blauwgroen" },
  plum: { en: "plum", nl: "pruim" },
  amber: { en: "amber", nl: "amber" },
  blue: { en: "blue", nl: "blauw" },
  rose: { en: "rose", nl: "roze" },
  olive: { en: "olive", nl: "olijf" },
};
