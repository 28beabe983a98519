import { expect, test } from "vitest";
import { detailTargetOf, shapeIdOf } from "#features/detail-panel/detail-target.ts";

test.each(["card", "persona", "journey"])("one %s is shown", (kind) => {
  const target = detailTargetOf([`shape:${kind}.a-b.c`]);
  expect(target).toEqual({ kind, id: "a-b.c" });
  expect(target && shapeIdOf(target)).toBe(`shape:${kind}.a-b.c`);
});

test("of several things the cards are shown together, and one card alone as itself", () => {
  expect(detailTargetOf(["shape:card.a", "shape:8Hs_92", "shape:card.b"])).toEqual({
    kind: "cards",
    ids: ["a", "b"],
  });
  expect(detailTargetOf(["shape:8Hs_92", "shape:card.b"])).toEqual({ kind: "card", id: "b" });
});

test.each([
  ["nothing", []],
  ["a phase and an arrow", ["shape:phase.a", "shape:8Hs_92"]],
  ["a phase", ["shape:phase.a"]],
  ["an arrow that somebody drew", ["shape:8Hs_92"]],
  ["something else", ["card.a"]],
])("%s is not", (_, ids) => {
  expect(detailTargetOf(ids)).toBeNull();
});
