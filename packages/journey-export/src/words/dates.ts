import type { Language } from "@cojourney/journey-model";

const months: Readonly<Record<Language, readonly string[]>> = {
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
  return `${Number(day)} ${months[language][Number(month) - 1] ?? month} ${year}`;
}

/** A number as people of that language write it, without thousands: 12,5 in Dutch. */
export function numberText(value: number, language: Language): string {
  return language === "nl" ? String(value).replace(".", ",") : String(value);
}
