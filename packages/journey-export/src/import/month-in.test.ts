import { expect, it } from "vitest";
import { monthIn, periodIn } from "#import/month-in.ts";

it.each([
  ["2026-03", "2026-03"],
  ["2026-03-31", "2026-03"],
  ["2026/3", "2026-03"],
  ["03-2026", "2026-03"],
  ["31-03-2026", "2026-03"],
  ["3/4/2026", "2026-04"],
  ["2026-03-31T00:00:00.000Z", "2026-03"],
  ["2026-03-31 09:30", "2026-03"],
  ["31-3-2026 9:30 AM", "2026-03"],
  ["March 2026", "2026-03"],
  ["maart 2026", "2026-03"],
  ["mrt-26", "2026-03"],
  ["Mei 2026", "2026-05"],
  ["okt. 2027", "2027-10"],
])("%s is %s", (written, month) => expect(monthIn(written)).toBe(month));

it.each(["", "2026", "2026-13", "00-2026", "0202-03", "03-1926", "soon", "Q3 2026", "ma 2026"])(
  "%s is no month",
  (written) => expect(monthIn(written)).toBeUndefined(),
);

it.each([
  ["", "", null, []],
  ["2026-03", "mei 2026", { from: "2026-03", to: "2026-05" }, []],
  ["2026-03", "", { from: "2026-03", to: "2026-03" }, []],
  ["", "2026-03", { from: "2026-03", to: "2026-03" }, []],
  ["2026-03", "2026-02", { from: "2026-03", to: "2026-03" }, ["until 2026-02"]],
  ["soon", "2026-02", { from: "2026-02", to: "2026-02" }, ["from soon"]],
])("%s until %s", (from, until, period, expected) => {
  const left: string[] = [];
  const read = periodIn(
    (end) => ({ from, until })[end],
    (end, text) => left.push(`${end} ${text}`),
  );
  expect(read).toEqual(period);
  expect(left).toEqual(expected);
});
