import { describe, expect, test } from "vitest";
import { CardKind } from "#entities/card.ts";
import { Language } from "#entities/language.ts";
import { defaultLanes, laneKindOf, laneKinds } from "#lanes/index.ts";
import type { LaneKind } from "#lanes/lane-kind.ts";

const entries: [string, LaneKind][] = Object.entries(laneKinds);

describe.each(entries)("%s", (_id, kind) => {
  test.each(Language.options)("has a label and one explaining sentence: %s", (language) => {
    expect(kind.label[language]).toMatch(/^\S.*\S$/);
    expect(kind.explanation[language]).toMatch(/^\S.*\.$/);
  });

  test("makes cards that exist, or none because it shows the curve", () => {
    const makeable = kind.shows === "emotionCurve" ? [null] : CardKind.options;
    expect(makeable).toContain(kind.cardKind);
    expect(kind.minHeightPx).toBeGreaterThan(0);
  });
});

test.each(Language.options)("gives no two kinds the same label: %s", (language) => {
  const labels = entries.map(([, kind]) => kind.label[language]);
  expect(new Set(labels).size).toBe(labels.length);
});

test("starts a journey with the rows of the method, top to bottom", () => {
  expect(defaultLanes).toEqual([
    "actions",
    "thoughts",
    "expectations",
    "touchpoints",
    "emotion",
    "pains",
    "opportunities",
  ]);
  for (const kind of defaultLanes) expect(laneKinds).toHaveProperty(kind);
});

test("shows a kind that it does not know as a custom lane", () => {
  expect(laneKindOf("from-the-future")).toBe(laneKinds.custom);
  expect(laneKindOf("toString")).toBe(laneKinds.custom);
});
