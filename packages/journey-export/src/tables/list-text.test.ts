import fc from "fast-check";
import { expect, it } from "vitest";
import { listText, wordsOf } from "#tables/list-text.ts";

it("is read as a person would write it", () => {
  expect(listText(["price", "stock, today"])).toBe('price, "stock, today"');
  expect(wordsOf("price,stock ,  delivery")).toStrictEqual(["price", "stock", "delivery"]);
  expect(wordsOf("")).toStrictEqual([]);
});

it("gives back whatever words it was given", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("a", ",", '"', " ", "\n", "é") }));
  fc.assert(
    fc.property(words, (list) => {
      expect(wordsOf(listText(list))).toStrictEqual(list);
    }),
  );
});
