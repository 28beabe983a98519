import { useFormatter } from "next-intl";
import { useMemo } from "react";
import type { Month, Period } from "@cojourney/journey-model";

/** Says months and periods as people of the page's language write them. */
export function useMonths(): {
  /** "maart 2026". */
  readonly month: (month: Month) => string;
  /** "mrt 2026 – mei 2026". */
  readonly period: (period: Period) => string;
} {
  const format = useFormatter();
  return useMemo(
    () => ({
      month: (month) =>
        format.dateTime(firstDayOf(month), { month: "long", year: "numeric", timeZone: "UTC" }),
      period: ({ from, to }) => {
        const look = { month: "short", year: "numeric", timeZone: "UTC" } as const;
        return from === to
          ? format.dateTime(firstDayOf(from), look)
          : format.dateTimeRange(firstDayOf(from), firstDayOf(to), look);
      },
    }),
    [format],
  );
}

function firstDayOf(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}
