import { monthAfter, type Month, type Period } from "@cojourney/journey-model";

/** A roadmap looks a year ahead. */
const MONTHS_AHEAD = 12;

/** The month that it is for whoever looks, by their own calendar. */
export function monthOf(date: Date): Month {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}`;
}

/** The months to choose from: a year from the first one on, and what was chosen before when that is none of them. */
export function monthsToChoose(first: Month, chosen: Month | undefined): readonly Month[] {
  const ahead = Array.from({ length: MONTHS_AHEAD }, (_, i) => monthAfter(first, i));
  if (chosen === undefined || ahead.includes(chosen)) return ahead;
  return chosen < first ? [chosen, ...ahead] : [...ahead, chosen];
}

/** The period that begins in another month; an end before that moves along. Without a beginning there is none. */
export function withBegin(period: Period | null, from: Month | null): Period | null {
  if (from === null) return null;
  return { from, to: period && period.to > from ? period.to : from };
}

/** The period that ends in another month; without an end it lasts one month. */
export function withEnd(period: Period | null, to: Month | null): Period | null {
  if (to === null) return period && { from: period.from, to: period.from };
  return { from: period && period.from < to ? period.from : to, to };
}
