import { useTranslations } from "next-intl";
import type { JourneyOutline } from "@cojourney/journey-model";

/** A journey as it is told from the others: whose it is, what it is about, and whether it is today's. */
export function useJourneyName(): (outline: JourneyOutline) => string {
  const t = useTranslations("map");
  return ({ journey, persona }) =>
    [
      persona?.name.trim() || t("unnamed.persona"),
      journey.title.trim() || t("unnamed.journey"),
      t(`state.${journey.state}`),
    ].join(" · ");
}
