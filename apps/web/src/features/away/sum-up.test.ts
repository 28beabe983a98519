import { expect, test } from "vitest";
import { sumUp } from "#features/away/sum-up.ts";
import type { AwayChange } from "#sync/away.ts";

const names = new Map([
  [1, "Bram"],
  [2, "Cas"],
]);
const change = (
  id: string,
  author: number | null,
  verb: AwayChange["verb"] = "added",
  phaseId: string | null = "p",
): AwayChange => ({ thing: "card", id, verb, phaseId, author, titleBefore: "" });

test("groups per person, most first, the nameless last", () => {
  const summary = sumUp(
    [
      change("a", 9),
      change("b", null),
      change("c", null),
      change("d", 2),
      change("e", 1),
      change("f", 1),
      change("g", 1, "moved"),
    ],
    (author) => names.get(author) ?? null,
  );
  expect(summary).toMatchObject([
    {
      author: "Bram",
      groups: [
        { verb: "added", count: 2 },
        { verb: "moved", count: 1 },
      ],
      more: 0,
    },
    { author: "Cas", groups: [{ count: 1 }] },
    { author: null, groups: [{ count: 3 }] },
  ]);
});

test("leaves out what would be too much to read, and counts it", () => {
  const many = ["p1", "p2", "p3", "p4", "p5"].map((phase) => change(phase, 1, "added", phase));
  const [summary] = sumUp([...many, change("x", 1, "added", "p5")], () => "Bram");
  expect(summary?.groups.map(({ phaseId, count }) => [phaseId, count])).toEqual([
    ["p5", 2],
    ["p1", 1],
    ["p2", 1],
  ]);
  expect(summary?.more).toBe(2);
});

test("tells of few people by name, and of all others together", () => {
  const crowd = Array.from({ length: 40 }, (_, i) => change(`c${i}`, 10 + i));
  const summary = sumUp(
    [...crowd, change("x", 10), change("y", null)],
    (author) => `Guest ${author}`,
  );
  expect(summary.map(({ author, isOthers }) => author ?? (isOthers ? "others" : null))).toEqual([
    "Guest 10",
    "Guest 11",
    "Guest 12",
    "Guest 13",
    "others",
  ]);
  expect(summary.at(-1)).toMatchObject({ groups: [{ verb: "added", count: 37 }], more: 0 });
});

test("one more person than it tells of by name is told of by name, too", () => {
  const five = [1, 2, 3, 4, 5].map((author) => change(`c${author}`, author));
  expect(sumUp(five, String).map(({ author }) => author)).toEqual(["1", "2", "3", "4", "5"]);
});
