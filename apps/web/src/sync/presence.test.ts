import { describe, expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { noActivity, readPeers, toPlainName } from "#sync/presence.ts";

const family = "👨‍👩‍👧‍👦";

describe("toPlainName", () => {
  test.each([
    ["a plain name", "  Ann de Vries ", "Ann de Vries"],
    ["control characters", "A\u0000n\nn\u0085\u007F", "Ann"],
    ["marks that turn the reading direction", "\u202Etxt.exe\u2066\u200F\u061C", "txt.exe"],
    ["a byte order that is none", "Ann\uFFFE\uFFFF", "Ann"],
    ["letters with marks become one letter each", "Zoe\u0308", "Zo\u00EB"],
    ["an emoji of several people", family, family],
    ["nothing but marks", "\u200E \u202D", ""],
    ["markup is text like any other", "<b>Ann</b>", "<b>Ann</b>"],
  ])("%s", (_, name, plain) => {
    expect(toPlainName(name)).toBe(plain);
  });

  test("keeps forty letters, and never half of one", () => {
    expect(toPlainName("n".repeat(60))).toBe("n".repeat(40));
    expect(toPlainName(family.repeat(60))).toBe(family.repeat(40));
  });
});

describe("readPeers", () => {
  const ann = { name: "Ann", color: "plum" };

  test("leaves out this tab, and tabs that did not say who they are", () => {
    const awareness = room({
      7: { person: ann },
      8: {},
      9: { person: "Ann" },
      10: { person: null },
    });
    awareness.setLocalState({ person: ann });
    expect(readPeers(awareness).map(({ clientId }) => clientId)).toEqual([7]);
  });

  test.each([
    ["no name", {}, { name: "", color: "teal" }],
    ["a name that is none", { name: 5, color: "plum" }, { name: "", color: "plum" }],
    ["a name without end", { name: "n".repeat(10_000) }, { name: "", color: "teal" }],
    ["a colour that is code", { name: "Ann", color: "red;}" }, { name: "Ann", color: "teal" }],
  ])("%s still is a person", (_, person, shown) => {
    expect(readPeers(room({ 7: { person } }))).toMatchObject([shown]);
  });

  test("what somebody does is shown as far as it can be read", () => {
    const activity = {
      cursor: [1, 2],
      viewport: [0, 0, Number.NaN, 9],
      selected: ["shape:a", 5],
      editing: "x".repeat(500),
      dragging: [{ id: "shape:a", at: [3, 4] }],
      more: "than we know",
    };
    expect(readPeers(room({ 7: { person: ann, activity } }))[0]?.activity).toEqual({
      ...noActivity,
      cursor: [1, 2],
      dragging: [{ id: "shape:a", at: [3, 4] }],
    });
  });

  test.each([
    ["no object", 5],
    ["a place out of reach", { cursor: [1e300, 0] }],
    ["a place that is no number", { cursor: ["1", Number.POSITIVE_INFINITY] }],
    ["more shapes than anybody selects", { selected: Array.from({ length: 51 }, () => "shape:a") }],
    ["a drag to nowhere", { dragging: [{ id: "shape:a" }] }],
    ["a prototype", JSON.parse('{"__proto__":{"cursor":[1,2]}}')],
  ])("%s is no activity", (_, activity) => {
    expect(readPeers(room({ 7: { person: ann, activity } }))[0]?.activity).toEqual(noActivity);
  });
});

/** What the other tabs of a board say of themselves, whatever that is. */
function room(states: Readonly<Record<number, Record<string, unknown>>>): Awareness {
  const awareness = new Awareness(new Y.Doc());
  for (const [clientId, state] of Object.entries(states))
    awareness.states.set(Number(clientId), state);
  return awareness;
}
