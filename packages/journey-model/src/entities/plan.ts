import { z } from "zod";

/** The two sides of a roadmap: what customers are told, and what the organisation does otherwise. */
export const Stream = z.enum(["communication", "operations"]);
export type Stream = z.infer<typeof Stream>;

/** A month of the calendar, "2026-03": months compare as their texts do. */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);
export type Month = z.infer<typeof Month>;

/** From which month to which, both included. One value, so two people who plan at once never mix their halves. */
export const Period = z
  .object({ from: Month, to: Month })
  .refine(({ from, to }) => from <= to, "It ends before it begins.");
export type Period = z.infer<typeof Period>;

/** The month so many months later, or earlier when it is under 0. */
export function monthAfter(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + number - 1 + count;
  const inYear = String((months % 12) + 1).padStart(2, "0");
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${inYear}`;
}

/** How many months the second is after the first. */
export function monthsBetween(from: Month, to: Month): number {
  const [fromYear = 0, fromNumber = 1] = from.split("-").map(Number);
  const [toYear = 0, toNumber = 1] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toNumber - fromNumber;
}
