import type { Language, Month, Period } from "@cojourney/journey-model";

/** The months of a year as people of each language write them. */
export const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
};

/** "31 januari 2026". Not left to Intl, whose words differ between runtimes, and bytes with them. */
export function longDate(takenAt: string, language: Language): string {
  const [year = "", month = "1", day = "1"] = takenAt.slice(0, 10).split("-");
  return `${Number(day)} ${monthNames[language][Number(month) - 1] ?? month} ${year}`;
}

/** "maart 2026". */
export function monthText(month: Month, language: Language): string {
  const [year = ""] = month.split("-");
  return `${monthName(month, language)} ${year}`;
}

/** "mrt ’26", for where there is little room. */
export function shortMonthText(month: Month, language: Language): string {
  const name = monthName(month, language);
  const short = language === "nl" && name === "maart" ? "mrt" : name.slice(0, 3);
  return `${short} ’${month.slice(2, 4)}`;
}

/** "maart t/m mei 2026": the year once where both ends are in it. */
export function periodText({ from, to }: Period, language: Language): string {
  if (from === to) return monthText(from, language);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const begin = isOneYear ? monthName(from, language) : monthText(from, language);
  return `${begin} ${language === "nl" ? "t/m" : "to"} ${monthText(to, language)}`;
}

function monthName(month: Month, language: Language): string {
  return monthNames[language][Number(month.slice(5)) - 1] ?? month;
}

/** A number as people of that language write it, without thousands: 12,5 in Dutch. */
export function numberText(value: number, language: Language): string {
  return language === "nl" ? String(value).replace(".", ",") : String(value);
}
