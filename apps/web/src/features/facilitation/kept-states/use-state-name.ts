import type { KeptState } from "@cojourney/journey-model/protocol";
import { useFormatter, useNow, useTranslations } from "next-intl";

/** What a kept state is called and when it was: the time today, the day as well for one from before. */
export function useStateName(): {
  readonly nameOf: (state: KeptState) => string;
  readonly timeOf: (state: KeptState) => string;
} {
  const t = useTranslations("keptStates");
  const format = useFormatter();
  const now = useNow();
  const dayOf = (at: Date) => format.dateTime(at, { dateStyle: "short" });
  return {
    nameOf: ({ reason, label }) =>
      label.trim() === "" ? t(`reason.${reason}`) : t(`named.${reason}`, { label: label.trim() }),
    timeOf({ atMs }) {
      const at = new Date(atMs);
      const isToday = dayOf(at) === dayOf(now);
      return format.dateTime(at, {
        ...(isToday ? {} : { dateStyle: "medium" as const }),
        timeStyle: "short",
      });
    },
  };
}
