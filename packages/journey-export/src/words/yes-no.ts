import type { Localized } from "@cojourney/journey-model";

/** What a tick says in a file of plain text. */
export const yesNoWords: Readonly<Record<"yes" | "no", Localized>> = {
  yes: { en: "yes", nl: "ja" },
  no: { en: "no", nl: "nee" },
};
