import { expect, test } from "vitest";
import { initialsOf } from "./initials-of.ts";

test.each([
  ["Sanne", "S"],
  ["Sanne de Wit", "SW"],
  ["  élodie   van den berg ", "ÉB"],
  ["👩‍🚀 Astronaut", "👩‍🚀A"],
  ["", ""],
])("of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
