import { expect, test } from "vitest";
import { checkName } from "./person-name.ts";

test.each([
  ["  Sanne ", "Sanne"],
  ["Zoe\u0308", "Zoë"],
  ["👩‍👩‍👧".repeat(40), "👩‍👩‍👧".repeat(40)],
  ["محمد", "محمد"],
])("%j is a name", (typed, name) => {
  expect(checkName(typed)).toEqual({ ok: true, name });
});

test.each([
  ["", "missing"],
  [" \n\t ", "missing"],
  ["a".repeat(41), "tooLong"],
  ["👩‍👩‍👧".repeat(41), "tooLong"],
  ["Sanne\u0007", "strange"],
  ["San\nne", "strange"],
  ["\u202Eennas", "strange"],
  ["a\u2066b", "strange"],
])("%j is refused", (typed, problem) => {
  expect(checkName(typed)).toEqual({ ok: false, problem });
});
