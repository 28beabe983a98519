import type { Month, Period } from "@cojourney/journey-model";
import { plainWord } from "#import/known-words.ts";
import { monthNames } from "#words/dates.ts";

/** A year of two digits, as spreadsheets shorten it, is one of this century. Nobody plans in another: that is a slip. */
const CENTURY = "20";
const TIME_OF_DAY = /(?<=\d)[t ]\d{1,2}:\d{2}\S*(?: [ap]m)?$/u;

/**
 * The month of this century that a text names: 2026-03 or any date in it, with a time or without, 03-2026, March
 * 2026, mrt-26; undefined for what is none. Of 3/4/2026 the day comes first, as people here write it: April.
 */
export function monthIn(written: string): Month | undefined {
  const text = plainWord(written).replace(TIME_OF_DAY, "");
  const [, year, month] = /^(\d{4})[-/](\d{1,2})(?:[-/]\d{1,2})?$/u.exec(text) ?? [];
  if (year && month) return monthOfYear(year, Number(month));
  const [, number, ofYear] = /^(?:\d{1,2}[-/])?(\d{1,2})[-/](\d{4})$/u.exec(text) ?? [];
  if (number && ofYear) return monthOfYear(ofYear, Number(number));
  const [, name, inYear] = /^(\p{L}{3,})\.?[- ]'?(\d{4}|\d{2})$/u.exec(text) ?? [];
  if (!name || !inYear) return undefined;
  const index = [...monthNames.en, ...monthNames.nl].findIndex((known) => isCalled(name, known));
  return monthOfYear(inYear.length === 2 ? CENTURY + inYear : inYear, (index % 12) + 1);
}

/**
 * The period that two cells of a row name. One end alone is a period of a month. What is no month, and an end
 * before the beginning, is left.
 */
export function periodIn(
  textOf: (end: "from" | "until") => string,
  leave: (end: "from" | "until", text: string) => void,
): Period | null {
  const monthOf = (end: "from" | "until"): Month | undefined => {
    const text = textOf(end);
    const month = monthIn(text);
    if (month === undefined && text !== "") leave(end, text);
    return month;
  };
  const [from, until] = [monthOf("from"), monthOf("until")];
  const begin = from ?? until;
  if (begin === undefined) return null;
  if (until === undefined || until >= begin) return { from: begin, to: until ?? begin };
  leave("until", textOf("until"));
  return { from: begin, to: begin };
}

/** Undefined for a month that no year has, and for a year of another century. */
function monthOfYear(year: string, month: number): Month | undefined {
  if (!year.startsWith(CENTURY) || month < 1 || month > 12) return undefined;
  return `${year}-${String(month).padStart(2, "0")}`;
}

function isCalled(name: string, known: string): boolean {
  const full = known.toLowerCase();
  return (
    full.startsWith(name) ||
    (full === "maart" && name === "mrt") ||
    (full === "september" && name === "sept")
  );
}
