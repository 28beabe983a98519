import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { csvRows, delimiterOf } from "#import/parse-csv.ts";

const parseCsv = (text: string, delimiter: string) => [...csvRows(text, delimiter)];

it("reads what other programs write, line breaks of every kind among it", () => {
  const text = 'a;"b ""c""; d"\r\n"two\nlines";e"f\n\rlast;';
  expect(parseCsv(text, ";")).toStrictEqual([
    ["a", 'b "c"; d'],
    ["two\nlines", 'e"f'],
    [""],
    ["last", ""],
  ]);
});

it("reads what papaparse writes", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ";", "\n", "\r", " ", "é", ",") });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(table, fc.constantFrom(";", ",", "\t"), (rows, delimiter) => {
      expect(parseCsv(Papa.unparse(rows, { delimiter, newline: "\r\n" }), delimiter)).toStrictEqual(
        rows,
      );
    }),
  );
});

it("finds the delimiter of the first line", () => {
  expect(delimiterOf('a;"x,y,z";b\n1,2,3,4,5')).toBe(";");
  expect(delimiterOf("a\tb\tc; d")).toBe("\t");
  expect(delimiterOf("one column")).toBe(";");
});

it("takes a quote that never ends as far as the text goes", () => {
  expect(parseCsv('a,"b\nc,d', ",")).toStrictEqual([["a", "b\nc,d"]]);
});

it("keeps no more cells of a row than are asked for", () => {
  expect([...csvRows('a,b,c,\n,"d""",e\n', ",", 2)]).toStrictEqual([
    ["a", "b"],
    ["", 'd"'],
  ]);
});
