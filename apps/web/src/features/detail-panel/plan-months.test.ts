import { afterEach, expect, test, vi } from "vitest";
import { monthOf, monthsToChoose, withBegin, withEnd } from "#features/detail-panel/plan-months.ts";

afterEach(() => vi.unstubAllEnvs());

test("a month begins at midnight where one is, not at that of Greenwich", () => {
  const newYear = new Date("2026-12-31T23:30:00Z");
  vi.stubEnv("TZ", "Europe/Amsterdam");
  expect(monthOf(newYear)).toBe("2027-01");
  vi.stubEnv("TZ", "America/New_York");
  expect(monthOf(newYear)).toBe("2026-12");
});

test("a year ahead can be chosen, and what was chosen before", () => {
  const months = monthsToChoose("2026-11", undefined);
  expect(months).toHaveLength(12);
  expect([months[0], months.at(-1)]).toEqual(["2026-11", "2027-10"]);
  expect(monthsToChoose("2026-11", "2027-01")).toEqual(months);
  expect(monthsToChoose("2026-11", "2026-02")).toEqual(["2026-02", ...months]);
  expect(monthsToChoose("2026-11", "2028-02")).toEqual([...months, "2028-02"]);
});

test("a period never ends before it begins, whichever end is moved", () => {
  const spring = { from: "2026-03", to: "2026-05" };
  expect(withBegin(null, "2026-03")).toEqual({ from: "2026-03", to: "2026-03" });
  expect(withBegin(spring, "2026-04")).toEqual({ from: "2026-04", to: "2026-05" });
  expect(withBegin(spring, "2026-07")).toEqual({ from: "2026-07", to: "2026-07" });
  expect(withBegin(spring, null)).toBeNull();
  expect(withEnd(null, "2026-03")).toEqual({ from: "2026-03", to: "2026-03" });
  expect(withEnd(spring, "2026-09")).toEqual({ from: "2026-03", to: "2026-09" });
  expect(withEnd(spring, "2026-01")).toEqual({ from: "2026-01", to: "2026-01" });
  expect(withEnd(spring, null)).toEqual({ from: "2026-03", to: "2026-03" });
  expect(withEnd(null, null)).toBeNull();
});
