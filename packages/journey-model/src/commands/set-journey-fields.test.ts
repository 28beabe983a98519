import { expect, test } from "vitest";
import { z } from "zod";
import { setJourneyFields } from "#commands/set-journey-fields.ts";
import { JourneyId } from "#entities/ids.ts";
import { firstMap } from "#testing/cells.ts";
import { openReplica, seededBoard } from "#testing/replicas.ts";

const { journey, undo } = openReplica("ann", 1_000, seededBoard());
const id = firstMap(journey).journey.id;
const stateNow = () => firstMap(journey).journey.state;

test("a journey becomes the one that is wished for, and undo takes that back", () => {
  expect(setJourneyFields(journey, id, { state: "future" }).ok).toBe(true);
  expect(stateNow()).toBe("future");
  undo.undo();
  expect(stateNow()).toBe("current");
});

test("no fields change nothing", () => {
  let updates = 0;
  journey.doc.on("update", () => updates++);
  expect(setJourneyFields(journey, id, {})).toEqual({ ok: true, value: undefined });
  expect(updates).toBe(0);
});

test("a state of another version and a journey that is gone are refused", () => {
  const state = z.custom<never>().parse("past");
  expect(setJourneyFields(journey, id, { state })).toEqual({
    ok: false,
    error: { type: "ValueInvalid", reason: expect.stringMatching(/\w/) },
  });
  expect(setJourneyFields(journey, JourneyId.parse("gone"), { state: "future" })).toEqual({
    ok: false,
    error: { type: "RecordMissing", root: "journeys", id: "gone" },
  });
  expect(stateNow()).toBe("current");
});
