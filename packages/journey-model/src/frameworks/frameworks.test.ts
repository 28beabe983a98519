import { describe, expect, test } from "vitest";
import { Language } from "#entities/language.ts";
import { defaultChannels } from "#frameworks/default-channels.ts";
import type { Framework } from "#frameworks/framework.ts";
import { frameworks, isFrameworkId } from "#frameworks/index.ts";

const languages = Language.options;
const entries: [string, Framework][] = Object.entries(frameworks);

describe.each(entries)("%s", (id, framework) => {
  const phaseIds = framework.phases.map((phase) => phase.id);

  test("is known by its id, with a name and a sentence in both languages", () => {
    expect(isFrameworkId(id)).toBe(true);
    for (const language of languages) {
      expect(framework.name[language]).not.toBe("");
      expect(framework.explanation[language]).toMatch(/\.$/);
    }
  });

  test("has phases with ids of their own that are never a label", () => {
    expect(phaseIds.length).toBeGreaterThan(0);
    expect(new Set(phaseIds).size).toBe(phaseIds.length);
    for (const phaseId of phaseIds) expect(phaseId).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test("goes back, where it goes back, from a phase to an earlier one", () => {
    for (const loop of framework.loops) {
      expect(phaseIds).toContain(loop.from);
      expect(phaseIds).toContain(loop.to);
      expect(phaseIds.indexOf(loop.to)).toBeLessThan(phaseIds.indexOf(loop.from));
    }
  });

  test.each(framework.phases)("asks the same 4-8 things in both languages: $id", ({ prompts }) => {
    expect(prompts.en.length).toBe(prompts.nl.length);
    for (const language of languages) {
      expect(prompts[language].length).toBeGreaterThanOrEqual(4);
      expect(prompts[language].length).toBeLessThanOrEqual(8);
      expect(new Set(prompts[language]).size).toBe(prompts[language].length);
      for (const prompt of prompts[language]) expect(prompt).toMatch(/\S[.?]$/);
    }
    expect(prompts.nl.filter((prompt) => prompts.en.includes(prompt))).toEqual([]);
  });
});

test("names the phases as the method does", () => {
  const namesById = Object.fromEntries(
    entries.map(([id, { phases }]) => [id, phases.map(({ name }) => `${name.en} / ${name.nl}`)]),
  );
  expect(namesById).toEqual({
    "five-phase": [
      "Awareness / Aandacht",
      "Consideration / Afweging",
      "Purchase / Aankoop",
      "Retention / Behoud",
      "Advocacy / Aanbeveling",
    ],
    "seven-phase": [
      "Awareness / Bewustwording",
      "Consideration / Overweging",
      "Decision / Besluit",
      "Purchase / Aankoop",
      "Post-purchase / Ervaring na aankoop",
      "Loyalty / Loyaliteit",
      "Advocacy / Aanbeveling",
    ],
    "decision-journey": [
      "Initial consideration / Eerste overweging",
      "Active evaluation / Actieve oriëntatie",
      "Moment of purchase / Moment van aankoop",
      "Post-purchase experience / Ervaring na aankoop",
    ],
    funnel: ["Awareness / Bewustwording", "Consideration / Overweging", "Conversion / Conversie"],
    blank: [" / "],
  });
});

test("does not take a property of every object for a framework", () => {
  expect(isFrameworkId("toString")).toBe(false);
});

test("seeds channels with ids of their own and a name in both languages, in the order of use", () => {
  const ids = defaultChannels.map((channel) => channel.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, 7)).toEqual([
    "word-of-mouth",
    "search-engine",
    "comparison-site",
    "maker-site",
    "online-reviews",
    "retailer-webshop",
    "article-comments",
  ]);
  for (const { name } of defaultChannels) {
    for (const language of languages) expect(name[language]).not.toBe("");
  }
});
