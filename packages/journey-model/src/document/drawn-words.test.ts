import { beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openDrawing, type LiveDrawing } from "#document/drawn-words.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { CardId } from "#entities/ids.ts";
import { openReplica, seededBoard } from "#testing/replicas.ts";

let journey: JourneyDoc;
let drawing: LiveDrawing;

beforeEach(() => {
  journey = openReplica("ann", 1_000, seededBoard()).journey;
  drawing = openDrawing(journey);
});

const doc = (...lines: readonly unknown[]) => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});
function put(id: string, fields: Readonly<Record<string, unknown>>): void {
  journey.canvas.set(id, new Y.Map(Object.entries(fields)));
}
const note = (id: string, text: string, xy: readonly number[] = [0, 0]) =>
  put(`shape:${id}`, { typeName: "shape", type: "note", xy, "p:richText": doc(text) });
const tie = (id: string, fromId: string, toId: string, by: unknown = { x: 1, y: 2 }) =>
  put(`binding:${id}`, { typeName: "binding", type: "attached", fromId, toId, "p:offset": by });
const texts = () => drawing.words().map(({ text }) => text);

describe("what is drawn and says something", () => {
  test("is read from top to bottom, a line for each paragraph", () => {
    note("low", "onder", [0, 900]);
    put("shape:two", { xy: [5, 10], "p:richText": doc("een", "twee") });
    put("shape:frame", { xy: [0, 300], "p:name": "Ideeën" });
    put("shape:mute", { xy: [0, 0], "p:richText": doc("") });
    put("shape:line", { xy: [0, 0] });
    expect(texts()).toEqual(["een\ntwee", "Ideeën", "onder"]);
  });

  test("keeps its list while only places change, and tells when words do", () => {
    note("a", "eerst", [0, 0]);
    note("b", "dan", [0, 500]);
    const heard = vi.fn<() => void>();
    drawing.subscribe(heard);
    const before = drawing.words();
    note("b", "dan", [40, 600]);
    expect(drawing.words()).toBe(before);
    note("b", "anders", [40, 600]);
    expect(texts()).toEqual(["eerst", "anders"]);
    expect(drawing.words()[0]).toBe(before[0]);
    journey.canvas.delete("shape:a");
    expect(texts()).toEqual(["anders"]);
    expect(heard).toHaveBeenCalledTimes(3);
  });

  test("stands with the card that it is attached to; of two ties the one with the lowest id holds", () => {
    note("a", "let op");
    tie("2", "shape:a", "shape:card.two");
    expect(drawing.wordsOn(CardId.parse("two"))).toMatchObject([{ text: "let op", cardId: "two" }]);
    tie("1", "shape:a", "shape:card.one", { x: 3, y: 4 });
    expect(drawing.wordsOn(CardId.parse("two"))).toEqual([]);
    expect(drawing.wordsOn(CardId.parse("one"))).toHaveLength(1);
    expect(drawing.attachments()).toEqual(
      new Map([["shape:a", { cardId: "one", offset: [3, 4] }]]),
    );
  });
});

test("what nobody can have drawn is passed over", () => {
  const deep = Array.from({ length: 5_000 }).reduce((inner) => ({ content: [inner] }), {
    text: "te diep",
  });
  put("shape:deep", { xy: [0, 0], "p:richText": deep });
  put("shape:odd", { xy: [0, 0], "p:richText": { content: 5, text: ["x"] } });
  put("shape:far", { xy: [1e9, 0], "p:richText": doc("ver") });
  put("shape:nowhere", { "p:richText": doc("nergens") });
  put("shape:long", { xy: [0, 0], "p:richText": doc("x".repeat(90_000)) });
  journey.canvas.set("shape:number", 5);
  tie("a", "shape:long", "shape:phase.one");
  tie("b", "shape:long", "shape:long");
  tie("c", "shape:long", `shape:card.${"x".repeat(100)}`);
  tie("d", "shape:long", "shape:card.one", { x: Number.NaN, y: 0 });
  tie("e", "shape:long", "shape:card.one", null);
  tie("f", "binding:a", "shape:card.one");
  expect(drawing.words().map(({ id, cardId }) => [id, cardId])).toEqual([["shape:long", null]]);
  expect(drawing.attachments()).toEqual(new Map());
  expect(texts()[0]).toHaveLength(10_000);
});
