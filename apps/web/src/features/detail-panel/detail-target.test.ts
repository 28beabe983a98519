import { expect, test } from "vitest";
import { detailTargetOf, shapeIdOf } from "#features/detail-panel/detail-target.ts";

test.each(["card", "persona", "journey"])("one %s is shown", (kind) => {
  const target = detailTargetOf([`shape:${kind}.a-b.c`]);
  expect(target).toEqual({ kind, id: "a-b.c" });
  expect(target && shapeIdOf(target)).toBe(`shape:${kind}.a-b.c`);
});

test.each([
  ["nothing", []],
  ["two cards", ["shape:card.a", "shape:card.b"]],
  ["a phase", ["shape:phase.a"]],
  ["an arrow that somebody drew", ["shape:8Hs_92"]],
  ["something else", ["card.a"]],
])("%s is not", (_, ids) => {
  expect(detailTargetOf(ids)).toBeNull();
});
