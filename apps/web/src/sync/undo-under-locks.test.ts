import { expect, test } from "vitest";
import { addPersona, writeText } from "@cojourney/journey-model";
import { openReplica, seededBoard } from "@cojourney/journey-model/testing";
import { openRoster } from "#sync/roster.ts";
import { undoUnderLocks } from "#sync/undo-under-locks.ts";

test("a step is not taken back while what it changed is locked, and again once it is open", () => {
  const { journey, undo: own, live } = openReplica("pat", 1, seededBoard());
  const roster = openRoster(() => false);
  const undo = undoUnderLocks(own, roster);
  const personas = () => live.reading().board.personas.size;
  const before = personas();
  const id = addPersona(journey, {});
  let heard = 0;
  undo.subscribe(() => (heard += 1));
  const say = (locks: readonly string[]) =>
    roster.hearControl(
      JSON.stringify({
        type: "state",
        role: "participant",
        you: "pat",
        people: [],
        locks: locks.map((group) => ({ group, by: "Fay" })),
      }),
    );

  say(["drawing"]);
  expect(undo.canUndo()).toBe(true);
  say(["structure"]);
  expect(heard).toBe(2);
  expect(undo.canUndo()).toBe(false);
  undo.undo();
  expect(personas()).toBe(before + 1);
  say([]);
  undo.undo();
  expect(personas()).toBe(before);
  say(["structure"]);
  expect(undo.canRedo()).toBe(false);
  undo.redo();
  expect(personas()).toBe(before);
  expect(writeText(journey, { root: "personas", id, field: "name" }, "gone").ok).toBe(false);
});
