import { expect, test } from "vitest";
import { z } from "zod";
import { addPersona } from "#commands/add-persona.ts";
import { removePersona } from "#commands/remove-persona.ts";
import { setJourneyFields } from "#commands/set-journey-fields.ts";
import { JourneyId, PersonaId } from "#entities/ids.ts";
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

test("a journey is given to another persona, whose own can then be removed, and undo takes that back", () => {
  const before = firstMap(journey).journey.personaId;
  const other = addPersona(journey, { name: "Yusuf" });
  expect(removePersona(journey, before).ok).toBe(false);
  expect(setJourneyFields(journey, id, { personaId: other }).ok).toBe(true);
  expect(firstMap(journey).persona?.name).toBe("Yusuf");
  expect(removePersona(journey, before).ok).toBe(true);
  undo.undo();
  undo.undo();
  expect(firstMap(journey).journey.personaId).toBe(before);
});

test("no fields change nothing", () => {
  let updates = 0;
  journey.doc.on("update", () => updates++);
  expect(setJourneyFields(journey, id, {})).toEqual({ ok: true, value: undefined });
  expect(updates).toBe(0);
});

test("a state of another version, and a journey or a persona that is gone, are refused", () => {
  const state = z.custom<never>().parse("past");
  expect(setJourneyFields(journey, id, { state })).toEqual({
    ok: false,
    error: { type: "ValueInvalid", reason: expect.stringMatching(/\w/) },
  });
  expect(setJourneyFields(journey, JourneyId.parse("gone"), { state: "future" })).toEqual({
    ok: false,
    error: { type: "RecordMissing", root: "journeys", id: "gone" },
  });
  expect(setJourneyFields(journey, id, { personaId: PersonaId.parse("gone") })).toEqual({
    ok: false,
    error: { type: "RecordMissing", root: "personas", id: "gone" },
  });
  expect(stateNow()).toBe("current");
});
