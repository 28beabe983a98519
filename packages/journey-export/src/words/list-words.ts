import type { Localized } from "@cojourney/journey-model";

/** The lists that a board keeps. */
export const listWords: Readonly<Record<"channel" | "tag", Localized>> = {
  channel: { en: "channel", nl: "kanaal" },
  tag: { en: "tag", nl: "label" },
};
