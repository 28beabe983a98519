import { readFileSync } from "node:fs";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from "culori";
import { describe, expect, test } from "vitest";

/*
 * CIEDE2000 of two edges as a person with that vision sees them. About 2 is just noticeable side by side;
 * 10 is read as another colour at a glance, also when the two cards are not neighbours and are small.
 * Full dichromacy is the worst case; most colour-blind people see more. Icons carry the same message.
 */
const AT_A_GLANCE = 10;

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const pairs = [...css.matchAll(/--(cj-[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
  ([, name = "", light = "", dark = ""]) => ({ name, light, dark }),
);
const kinds = namesLike(/^cj-kind-(\w+)-edge$/);
const people = namesLike(/^cj-person-(\w+)$/);

const visions = {
  usual: (color: string) => color,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
};

test("the tokens name every kind and every person colour", () => {
  expect(kinds.toSorted()).toEqual(
    "action emotion expectation gain note opportunity pain solution thought touchpoint".split(" "),
  );
  expect(people.toSorted()).toEqual("amber blue olive plum rose teal".split(" "));
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const token = (name: string): string => {
    const pair = pairs.find((p) => p.name === `cj-${name}`);
    if (!pair) throw new Error(`tokens.css has no plain light-dark pair for --cj-${name}`);
    return pair[theme];
  };
  const contrast = (a: string, b: string) => wcagContrast(token(a), token(b));

  test.each(kinds)("a card of kind %s is readable and its edge is seen", (kind) => {
    expect(contrast(`kind-${kind}-ink`, `kind-${kind}-fill`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`kind-${kind}-edge`, "canvas")).toBeGreaterThanOrEqual(3);
  });

  test.each(people)("initials on %s are readable and its cursor is seen", (person) => {
    expect(contrast(`person-${person}-ink`, `person-${person}`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`person-${person}`, "canvas")).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["ink", "canvas"],
    ["ink", "surface"],
    ["ink", "surface-sunken"],
    ["ink", "surface-hover"],
    ["ink", "accent-soft"],
    ["ink-soft", "canvas"],
    ["ink-soft", "surface"],
    ["ink-soft", "surface-hover"],
    ["ink-soft", "surface-sunken"],
    ["accent", "surface"],
    ["accent", "canvas"],
    ["accent", "accent-soft"],
    ["accent-ink", "accent"],
    ["accent-ink", "accent-hover"],
    ["danger", "surface"],
    ["danger", "danger-soft"],
    ["danger-ink", "danger"],
    ["danger-ink", "danger-hover"],
    ["good", "good-soft"],
    ["good", "surface"],
    ["warn", "warn-soft"],
    ["warn", "surface"],
  ])("text in %s on %s is readable", (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["line-strong", "canvas"],
    ["line-strong", "surface"],
    ["focus", "canvas"],
    ["focus", "surface"],
    ["focus", "surface-sunken"],
  ])("%s is seen against %s", (edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(visions))("with %s vision no two are alike", (_name, see) => {
    const difference = differenceCiede2000();
    const seen = (name: string) => see(token(name));
    const tooAlike = (names: readonly string[]) =>
      pairsOf(names).filter(([a, b]) => difference(seen(a), seen(b)) < AT_A_GLANCE);

    expect(tooAlike(kinds.map((kind) => `kind-${kind}-edge`))).toEqual([]);
    expect(tooAlike(people.map((person) => `person-${person}`))).toEqual([]);
  });
});

function namesLike(pattern: RegExp): string[] {
  return pairs.flatMap(({ name }) => pattern.exec(name)?.[1] ?? []);
}

function pairsOf(names: readonly string[]): [string, string][] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]));
}
