import fc from "fast-check";
import {
  createBindingId,
  createShapeId,
  T,
  toRichText,
  type TLBinding,
  type TLShape,
} from "tldraw";
import { describe, expect, test } from "vitest";
import { testProperty } from "@cojourney/journey-model/testing";
import {
  fieldsToRecord,
  recordToFields,
  type DrawingRecord,
} from "#canvas/drawing/drawing-codec.ts";

const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const shapeId = fc.nat(99).map((n) => createShapeId(`s${n}`));
const json = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.oneof(fc.string(), fc.boolean()));

const shapes: fc.Arbitrary<TLShape> = fc.record({
  id: shapeId,
  typeName: fc.constant("shape" as const),
  type: fc.constant("geo" as const),
  parentId: shapeId,
  index: fc.constantFrom("a1", "a2V", "Zz").map((index) => T.indexKey.validate(index)),
  x: coordinate,
  y: coordinate,
  rotation: coordinate,
  isLocked: fc.boolean(),
  opacity: fc.constantFrom(0.5, 1),
  meta: json,
  props: fc.record({
    geo: fc.constantFrom("rectangle" as const, "cloud" as const),
    dash: fc.constant("draw" as const),
    url: fc.constant(""),
    w: coordinate,
    h: coordinate,
    growY: fc.constant(0),
    scale: fc.constant(1),
    flipX: fc.boolean(),
    flipY: fc.boolean(),
    labelColor: fc.constant("black" as const),
    color: fc.constantFrom("red" as const, "blue" as const),
    fill: fc.constant("none" as const),
    size: fc.constant("m" as const),
    font: fc.constant("draw" as const),
    align: fc.constant("middle" as const),
    verticalAlign: fc.constant("middle" as const),
    richText: fc.string().map((text) => toRichText(text)),
  }),
});
const bindings: fc.Arbitrary<TLBinding> = fc.record({
  id: fc.nat(99).map((n) => createBindingId(`b${n}`)),
  typeName: fc.constant("binding" as const),
  type: fc.constant("arrow" as const),
  fromId: shapeId,
  toId: shapeId,
  meta: json,
  props: fc.record({
    terminal: fc.constantFrom("start" as const, "end" as const),
    normalizedAnchor: fc.record({ x: coordinate, y: coordinate }),
    isExact: fc.boolean(),
    isPrecise: fc.boolean(),
    snap: fc.constant("none" as const),
  }),
});

testProperty(
  "a drawn record comes back from the document as it was",
  { runs: 300 },
  fc.oneof<fc.Arbitrary<DrawingRecord>[]>(shapes, bindings),
  (record) => {
    expect(fieldsToRecord(record.id, recordToFields(record))).toEqual(record);
  },
);

describe("fieldsToRecord", () => {
  test("the key decides the id, whatever the fields say", () => {
    const fields = { typeName: "shape", id: "shape:other", rest: { id: "shape:third", x: 5 } };
    expect(fieldsToRecord("shape:own", fields)).toMatchObject({ id: "shape:own", x: undefined });
  });

  test.each([5, "ab", null, [], {}])("a place of %j is no place", (xy) => {
    const { x, y } = fieldsToRecord("shape:a", { typeName: "shape", xy });
    expect([x, y].every((value) => typeof value === "number")).toBe(false);
  });

  test("a key that names a prototype is a key like any other", () => {
    const record = fieldsToRecord(
      "shape:a",
      Object.fromEntries([
        ["typeName", "shape"],
        ["__proto__", { isAdmin: true }],
        ["p:__proto__", { isAdmin: true }],
      ]),
    );
    expect(record["isAdmin"]).toBeUndefined();
    expect(Object.keys(record["props"] ?? {})).toEqual(["__proto__"]);
  });
});
