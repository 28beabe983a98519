import { describe, expect, test, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { fitted, nameBy, noActivity, readPeers } from "#sync/presence.ts";
import { openRoster } from "#sync/roster.ts";

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

describe("what is sent of oneself", () => {
  test("of many shapes it names the first, and stays small", () => {
    const id = (n: number) => `shape:card.${String(n).padStart(21, "0")}`;
    const many = Array.from({ length: 50 }, (_, n) => id(n));
    const dragging = many.map((shape) => ({ id: shape, at: [1234.5, 6789.1] as [number, number] }));
    const sent = fitted({ ...noActivity, selected: many, editing: id(1), dragging });
    expect(JSON.stringify(sent).length).toBeLessThan(600);
    expect(sent.selected).toEqual([id(0)]);
    expect(sent.dragging.length).toBeGreaterThan(2);
    expect(sent.editing).toBe(id(1));
  });
});

test("a peer stays the same object until what it says changes", () => {
  const awareness = room({ 7: { person: { name: "Ann", color: "plum" } } });
  const [before] = readPeers(awareness);
  expect(readPeers(awareness)[0]).toBe(before);
  awareness.states.set(7, { person: { name: "Bo", color: "plum" } });
  expect(readPeers(awareness)[0]).toMatchObject({ name: "Bo" });
});

test("where a server says who is who, what people claim of it counts nothing", () => {
  const awareness = room({ 7: { person: { name: "Boss", color: "plum" } }, 8: {}, 9: {} });
  const bo = { id: "b", name: "Bo", color: "rose", role: "viewer", clientIds: [7] } as const;
  const nameless = { ...bo, id: "n", name: null, clientIds: [9] };
  const roster = openRoster(() => true);
  const looked = vi.fn<() => void>();
  awareness.on("change", looked);
  nameBy(awareness, roster);
  expect(readPeers(awareness)).toEqual([]);
  const people = [{ ...bo, clientIds: [7] }, nameless];
  roster.hearControl(JSON.stringify({ type: "people", people, gone: [] }));
  expect(readPeers(awareness)).toMatchObject([{ clientId: 7, name: "Bo", color: "rose" }]);
  expect(looked).toHaveBeenCalledOnce();
});

test.each([
  [{ root: "cards", id: "a", field: "title" }, 9, { root: "cards", id: "a", field: "title" }, 9],
  [{ root: "cards", id: "x".repeat(65), field: "title" }, -1, null, null],
  ["cards", "9", null, null],
])(
  "typing in %j and following %j are checked",
  (typing, following, shownTyping, shownFollowing) => {
    const person = { name: "Ann", color: "plum" };
    expect(readPeers(room({ 7: { person, typing, following } }))[0]).toMatchObject({
      typing: shownTyping,
      following: shownFollowing,
    });
  },
);

/** What the other tabs of a board say of themselves, whatever that is. */
function room(states: Readonly<Record<number, Record<string, unknown>>>): Awareness {
  const awareness = new Awareness(new Y.Doc());
  for (const [clientId, state] of Object.entries(states))
    awareness.states.set(Number(clientId), state);
  return awareness;
}
